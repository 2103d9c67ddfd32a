// The one file that is pasted into the Apps Script editor.
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { bundleScript } from "../../src/cli/bundle-script.ts";

describe("bundleScript", () => {
  it("is a plain script with the four functions and one private name in the global scope", async () => {
    const source = await bundleScript();
    const scope: { [name: string]: unknown } = {};
    new Script(source).runInNewContext(scope);
    expect(Object.keys(scope).toSorted()).toEqual([
      "install",
      "onFormSubmit",
      "resendRefused",
      "sangKien_",
      "sweep",
    ]);
  });

  it("comes out the same every time", async () => {
    expect(await bundleScript()).toBe(await bundleScript());
  });
});
