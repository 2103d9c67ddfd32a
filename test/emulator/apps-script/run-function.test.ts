// A function runs as one execution of Google's: a scope of its own, and a record of how it ended.
import { describe, expect, it } from "vitest";
import { FORM_ID } from "./build-world.ts";
import { failure, logged, run, worldWith } from "./try-script.ts";

describe("runFunction", () => {
  it("runs a top-level function with a fresh scope each time", async () => {
    const world = worldWith(`let n = 0; function main() { n += 1; Logger.log("n=%s", n); }`);
    expect((await run(world)).log).toEqual(["n=1"]);
    expect((await run(world)).log).toEqual(["n=1"]);
    expect(world.scripts.get(FORM_ID)?.runs).toHaveLength(2);
  });

  it("gives a script no Node, no timers and no web of its own", async () => {
    const names = "process require fetch setTimeout URL TextEncoder Buffer crypto WebAssembly";
    expect(
      await logged(`console.log("${names}".split(" ").map((n) => typeof globalThis[n]).join())`),
    ).toBe(Array(9).fill("undefined").join());
    expect(
      await logged(`
        const make = UrlFetchApp.fetch.constructor;
        console.log(make === Function, typeof make("return this")().process)`),
    ).toBe("true undefined");
  });

  it("names what it does not have", async () => {
    expect(await failure(`FormApp.create("x")`)).toContain("FormApp.create is not emulated");
    expect(await failure(`GmailApp.sendEmail()`)).toContain("GmailApp.sendEmail is not emulated");
    expect(await failure(`Utilities.formatDate(new Date(), "GMT", "yyyy")`)).toContain(
      "Utilities.formatDate is not emulated",
    );
    expect((await run(worldWith(""), "missing")).error).toContain(
      "Script function not found: missing",
    );
  });

  it("throws errors a script can catch as its own", async () => {
    expect(
      await logged(`
        try { UrlFetchApp.fetch("https://example.com/") }
        catch (e) { console.log(e instanceof Error, String(e)) }`),
    ).toBe(
      "true Exception: Address unavailable: https://example.com/ (the emulator reaches only this machine)",
    );
  });

  it("records where a script failed", async () => {
    expect(await failure("\nthrow new TypeError('no')")).toBe("TypeError: no at main(Code:2)");
    expect((await run(worldWith("function main( {"))).error).toContain("SyntaxError");
  });

  it("waits for a function that is asynchronous", async () => {
    const world = worldWith(`async function main() { await null; console.log("late") }`);
    expect((await run(world)).log).toEqual(["late"]);
  });
});
