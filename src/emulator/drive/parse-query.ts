// Reads Drive's search language (q) into a test of files.
import { nameRoot } from "../files/name-root.ts";
import type { DriveFile } from "../state.ts";
import { GoogleError } from "../wire/google-error.ts";
import { refuseParameter } from "./refuse-parameter.ts";

type Test = (file: DriveFile) => boolean;

/** An empty query matches everything, the trash included. `me` is the caller's mail address. */
export function parseQuery(q: string, me: string): Test {
  if (q.trim() === "") return () => true;
  const tokens =
    q.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|!=|<=|>=|[=<>(){}]|[^\s=<>!(){}'"]+/g) ?? [];
  let at = 0;
  const next = () => tokens[at++];
  const expect = (token: string) => {
    if (next() !== token) throw invalid();
  };
  const either = (): Test => {
    let test = both();
    while (tokens[at] === "or") {
      at++;
      const [left, right] = [test, both()];
      test = (file) => left(file) || right(file);
    }
    return test;
  };
  const both = (): Test => {
    let test = one();
    while (tokens[at] === "and") {
      at++;
      const [left, right] = [test, one()];
      test = (file) => left(file) && right(file);
    }
    return test;
  };
  const one = (): Test => {
    const token = next();
    if (token === "not") {
      const inner = one();
      return (file) => !inner(file);
    }
    if (token === "(") {
      const inner = either();
      expect(")");
      return inner;
    }
    if (token === undefined) throw invalid();
    return /^['"]/.test(token) ? membership(unquote(token)) : term(token);
  };
  const membership = (value: string): Test => {
    expect("in");
    const field = next();
    if (field === "parents") {
      const folder = value === "root" ? nameRoot(me) : value;
      return (file) => file.parents.includes(folder);
    }
    const person = value === "me" ? me : value;
    if (field === "owners") return (file) => file.owner === person;
    if (field === "writers" || field === "readers") {
      return (file) =>
        file.permissions.some(
          ({ emailAddress, role }) =>
            emailAddress === person && (field === "readers" || role !== "reader"),
        );
    }
    throw invalid();
  };
  const term = (field: string): Test => {
    const operator = next() ?? "";
    if (operator === "has") {
      expect("{");
      const pair: Record<string, string> = {};
      while (tokens[at] !== "}") {
        const name = next();
        expect("=");
        pair[name ?? ""] = unquote(next() ?? "");
        if (tokens[at] === "and") at++;
      }
      expect("}");
      if (field !== "appProperties" && field !== "properties") throw invalid();
      return (file) => file[field][pair["key"] ?? ""] === pair["value"];
    }
    const value = unquote(next() ?? "");
    return comparison(field, operator, value);
  };
  const test = either();
  if (at !== tokens.length) throw invalid();
  return test;
}

function comparison(field: string, operator: string, value: string): Test {
  if (field === "trashed" || field === "starred" || field === "sharedWithMe") {
    if (value !== "true" && value !== "false") throw invalid();
    const wanted = (value === "true") === (operator === "=");
    return (file) => (field === "trashed" ? file.trashed : false) === wanted;
  }
  if (field === "modifiedTime" || field === "createdTime") {
    const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
    if (Number.isNaN(time)) throw invalid();
    return (file) => ordered(operator, file[field] - time);
  }
  if (field === "mimeType" || field === "name") {
    if (operator === "contains") {
      return field === "name"
        ? (file) => nameContains(file.name, value)
        : (file) => file.mimeType.includes(value);
    }
    if (operator === "=") return (file) => file[field] === value;
    if (operator === "!=") return (file) => file[field] !== value;
  }
  if (field === "fullText" || field === "visibility" || field === "memberCount")
    throw GoogleError.notBuilt(`search by ${field}`);
  throw invalid();
}

/** Each word asked for begins a word of the name. */
function nameContains(name: string, asked: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const present = words(name);
  return words(asked).every((word) => present.some((other) => other.startsWith(word)));
}

function ordered(operator: string, difference: number): boolean {
  switch (operator) {
    case "=":
      return difference === 0;
    case "!=":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    default:
      throw invalid();
  }
}

function unquote(token: string): string {
  return /^['"]/.test(token) ? token.slice(1, -1).replace(/\\(.)/g, "$1") : token;
}

function invalid(): GoogleError {
  return refuseParameter("q", "Invalid Value");
}
