// Reads JSON as Google's front end does, and says in its words what cannot be read. The grammar and the words are those of
// protobuf's JsonStreamParser: stricter than JSON.parse about surrogates, big numbers and depth, looser about quotes, keys and commas.

export type ReadJson =
  | { readonly kind: "read"; readonly value: unknown }
  | { readonly kind: "unreadable"; readonly reason: string };

/** What JSON.parse lets pass: escaped surrogates, which may be lone, and numbers that may be beyond a double. */
const SUSPECT = /\\u[dD][89a-fA-F]|[eE]\+?\d{3}|\d{309}/;
const DEEPEST = 100;
/** So many characters to both sides of the place are shown. */
const SHOWN = 20;
const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

export function readJson(text: string): ReadJson {
  if (!SUSPECT.test(text)) {
    try {
      return { kind: "read", value: JSON.parse(text) };
    } catch {
      // Google's parser may still read it, or has its own words for what is wrong.
    }
  }
  try {
    return { kind: "read", value: parse(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "unreadable", reason: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

function parse(text: string): unknown {
  let at = 0;
  let depth = 0;
  const fail = (words: string): never => {
    const from = Math.max(0, at - SHOWN);
    const near = text.slice(from, at + SHOWN);
    throw new Unreadable(`${words}\n${near}\n${" ".repeat(at - from)}^`);
  };
  const expect = (words: string): never =>
    fail(at < text.length ? words : `Unexpected end of string. ${words}`);
  /** The next sign that is no ASCII space. */
  const peek = (): string | undefined => {
    while (/[\t-\r ]/.test(text[at] ?? "")) at++;
    return text[at];
  };
  const deeper = (key: string): void => {
    if (++depth > DEEPEST)
      throw new Unreadable(`Message too deep. Max recursion depth reached for key '${key}'`);
  };

  const value = (key: string): unknown => {
    const next = peek();
    if (next === "{") return object(key);
    if (next === "[") return list(key);
    if (next === '"' || next === "'") return string();
    if (next !== undefined && /[-\d]/.test(next)) return number();
    for (const [name, known] of [
      ["true", true],
      ["false", false],
      ["null", null],
    ] as const) {
      if (!text.startsWith(name, at)) continue;
      at += name.length;
      return known;
    }
    return next !== undefined && /[}\]:,\w$]/.test(next)
      ? fail("Unexpected token.")
      : expect("Expected a value.");
  };

  const object = (key: string): Record<string, unknown> => {
    deeper(key);
    at++;
    const members: [string, unknown][] = [];
    while (peek() !== "}") {
      const name = memberName();
      if (peek() !== ":") expect("Expected : between key:value pair.");
      at++;
      members.push([name, value(name)]);
      if (peek() === ",") at++;
      else if (peek() !== "}") expect("Expected , or } after key:value pair.");
    }
    at++;
    depth--;
    return Object.fromEntries(members);
  };

  const memberName = (): string => {
    if (text[at] === '"' || text[at] === "'") return string();
    const bare = /^(?!true|false|null)[A-Za-z_$][\w$]*/.exec(text.slice(at, at + 200))?.[0];
    if (bare === undefined) return expect("Expected an object key or }.");
    at += bare.length;
    return bare;
  };

  const list = (key: string): unknown[] => {
    deeper(key);
    at++;
    const items: unknown[] = [];
    while (peek() !== "]") {
      if (at >= text.length) expect("Expected a value or ] within an array.");
      items.push(value(""));
      if (peek() === ",") at++;
      else if (peek() !== "]") expect("Expected , or ] after array value.");
    }
    at++;
    depth--;
    return items;
  };

  const string = (): string => {
    const quote = text[at++];
    let read = "";
    for (let from = at; at < text.length; from = at) {
      while (at < text.length && text[at] !== quote && text[at] !== "\\") at++;
      read += text.slice(from, at);
      if (text[at] === quote) {
        at++;
        return read;
      }
      const escaped = text[at + 1];
      if (escaped === "u") read += unicode();
      else if (escaped !== undefined) {
        read += ESCAPES[escaped] ?? escaped;
        at += 2;
      } else break;
    }
    return fail("Closing quote expected in string.");
  };

  const unicode = (): string => {
    const code = hex(at);
    at += 6;
    if (code < 0xd800 || code > 0xdfff) return String.fromCharCode(code);
    const first = at - 6;
    const refuse = (words: string): never => {
      at = first;
      return fail(words);
    };
    if (code > 0xdbff) return refuse("Invalid unicode code point.");
    if (text[at] !== "\\" || text[at + 1] !== "u") return refuse("Missing low surrogate.");
    const low = hex(at);
    at += 6;
    return low >= 0xdc00 && low <= 0xdfff
      ? String.fromCharCode(code, low)
      : refuse("Invalid low surrogate.");
  };

  const hex = (from: number): number => {
    const digits = text.slice(from + 2, from + 6);
    if (digits.length < 4) fail("Illegal hex string.");
    return /^[\da-fA-F]{4}$/.test(digits) ? parseInt(digits, 16) : fail("Invalid escape sequence.");
  };

  const number = (): number => {
    let end = at;
    while (/[-+.\dexE]/.test(text[end] ?? "")) end++;
    const digits = text.slice(at, end);
    if (/^-?0[^.eE]/.test(digits)) fail("Octal/hex numbers are not valid JSON values.");
    const read = Number(digits);
    if (Number.isNaN(read)) fail("Unable to parse number.");
    if (!Number.isFinite(read)) fail("Number exceeds the range of double.");
    at = end;
    return read;
  };

  const root = value("");
  if (peek() !== undefined) fail("Parsing terminated before end of input.");
  return root;
}
