import { describe, expect, it } from "vitest";
import { explainPortFailure } from "../../../src/cli/start/explain-port-failure.ts";

const failure = (code: string) => Object.assign(new Error(`listen ${code}`), { code });

describe("explainPortFailure", () => {
  it("says of a privileged port that it needs rights, not that another program has it", () => {
    expect(explainPortFailure(failure("EACCES"), 80, "PORT").message).toBe(
      "Cannot start: port 80 (PORT) needs rights this account does not have; choose a port from 1024 up with PORT=… (0 takes any free one)",
    );
  });

  it("says of a busy port that another program has it", () => {
    expect(explainPortFailure(failure("EADDRINUSE"), 8_700, "PORT").message).toContain(
      "is in use by another program",
    );
  });

  it("passes on what is not about the port", () => {
    const other = failure("EMFILE");
    expect(explainPortFailure(other, 80, "PORT")).toBe(other);
  });
});
