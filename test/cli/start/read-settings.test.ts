// Settings of `start`: ports and the folder of its state.
import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/cli/start/read-settings.ts";

describe("readSettings", () => {
  it("takes the usual ports and .local when nothing is said", () => {
    expect(readSettings({}, "/project")).toEqual({
      root: "/project",
      state: "/project/.local",
      googleLog: null,
      ports: { home: 8700, google: 8701, worker: 8702 },
    });
  });

  it("logs what Google is asked where it is told to", () => {
    expect(readSettings({ GOOGLE_LOG: "asked.jsonl" }, "/project").googleLog).toBe(
      "/project/asked.jsonl",
    );
  });

  it("puts the Worker two ports after the home page", () => {
    expect(readSettings({ PORT: "9000" }, "/project").ports).toEqual({
      home: 9000,
      google: 8701,
      worker: 9002,
    });
  });

  it("takes any free port for 0", () => {
    expect(readSettings({ PORT: "0", GOOGLE_PORT: "0" }, "/project").ports).toEqual({
      home: 0,
      google: 0,
      worker: 0,
    });
  });

  it("names the setting that is not a port", () => {
    expect(() => readSettings({ GOOGLE_PORT: "70000" }, "/project")).toThrow(
      '"GOOGLE_PORT" is "70000"',
    );
    expect(() => readSettings({ PORT: "x" }, "/project")).toThrow('"PORT" is "x"');
  });
});
