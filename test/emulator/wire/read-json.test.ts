// JSON is read as Google's parser reads it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/emulator/wire/read-json.ts";

/** An escaped surrogate pair, so that the text is read by Google's grammar and not by JSON.parse. */
const PAIR = String.raw`"\ud83d\ude00"`;

describe("readJson", () => {
  test("reads what JSON.parse reads, by either way", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (json, escaped) => {
        const text = escaped ? `[${PAIR},${json}]` : json;
        expect(readJson(text)).toEqual({ kind: "read", value: JSON.parse(text) });
      }),
      { numRuns: 2_000 },
    );
  });

  test("never throws, whatever is left of a text", () => {
    const cut = fc.tuple(fc.json(), fc.nat(), fc.string());
    fc.assert(
      fc.property(cut, ([json, at, other]) => {
        const broken = json.slice(0, at % (json.length + 1)) + other;
        expect(readJson(broken).kind).toMatch(/^(read|unreadable)$/);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ["{'a': 1,}", { a: 1 }],
    ["{bare_$1: [true, null,],}", { bare_$1: [true, null] }],
    [String.raw`{"a": "\q\v"}`, { a: "q\v" }],
    ["\t{\r\n}\f", {}],
    ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
  ])("reads %s, which is looser than JSON", (text, value) => {
    expect(readJson(text)).toEqual({ kind: "read", value });
  });

  test.each([
    ["", "Unexpected end of string. Expected a value.\n\n^"],
    ["]", "Unexpected token.\n]\n^"],
    ["--batch", "Unable to parse number.\n--batch\n^"],
    ["#", "Expected a value.\n#\n^"],
    ["nope", "Unexpected token.\nnope\n^"],
    [
      '{"a": 1',
      'Unexpected end of string. Expected , or } after key:value pair.\n{"a": 1\n       ^',
    ],
    ['{"a" 1}', 'Expected : between key:value pair.\n{"a" 1}\n     ^'],
    ["{1: 2}", "Expected an object key or }.\n{1: 2}\n ^"],
    ["{false: 2}", "Expected an object key or }.\n{false: 2}\n ^"],
    ["[1 2]", "Expected , or ] after array value.\n[1 2]\n   ^"],
    ["[1, ", "Unexpected end of string. Expected a value or ] within an array.\n[1, \n    ^"],
    ['["x', 'Closing quote expected in string.\n["x\n   ^'],
    [String.raw`["\u12"]`, String.raw`Invalid escape sequence.` + '\n["\\u12"]\n  ^'],
    [String.raw`["\ud800"]`, 'Missing low surrogate.\n["\\ud800"]\n  ^'],
    [String.raw`["\ud800\u0041"]`, 'Invalid low surrogate.\n["\\ud800\\u0041"]\n  ^'],
    [String.raw`["\udc00"]`, 'Invalid unicode code point.\n["\\udc00"]\n  ^'],
    ["[007]", "Octal/hex numbers are not valid JSON values.\n[007]\n ^"],
    ["[1e400]", "Number exceeds the range of double.\n[1e400]\n ^"],
    ["[1-2]", "Unable to parse number.\n[1-2]\n ^"],
    ["{} {}", "Parsing terminated before end of input.\n{} {}\n   ^"],
    ["\uFEFF{}", "Expected a value.\n\uFEFF{}\n^"],
  ])("says of %j what Google says", (text, reason) => {
    expect(readJson(text)).toEqual({ kind: "unreadable", reason });
  });

  test("shows twenty characters to both sides of the place", () => {
    const text = `{"requests": [${"1,".repeat(40)} oops ${"1,".repeat(40)}]}`;
    const read = readJson(text);
    expect(read).toEqual({
      kind: "unreadable",
      reason: `Unexpected token.\n${"1,1,1,1,1,1,1,1,1,1,".slice(1)} oops 1,1,1,1,1,1,1,1\n${" ".repeat(20)}^`,
    });
  });

  test("says that a text is nested too deep", () => {
    const text = `${'{"a":'.repeat(101)}oops`;
    expect(readJson(text)).toEqual({
      kind: "unreadable",
      reason: "Message too deep. Max recursion depth reached for key 'a'",
    });
  });
});
