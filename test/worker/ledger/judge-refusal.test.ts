import { describe, expect, it } from "vitest";
import { judgeRefusal } from "../../../src/worker/ledger/judge-refusal.ts";

const judge = (status: number, message: string) =>
  judgeRefusal({ status, code: "INVALID_ARGUMENT", message }, (index) => index === 12);

describe("judgeRefusal", () => {
  it.each([
    ["Invalid requests[0].deleteProtectedRange: No protected range with id: 77", { kind: "fence" }],
    ["Unable to parse range: 'Sáng kiến'!A1:AC1", { kind: "map" }],
    [
      "Invalid requests[12].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.",
      { kind: "row", request: 12 },
    ],
    [
      "Invalid requests[3].repeatCell: You are trying to edit a protected cell or object. Please contact the spreadsheet owner.",
      { kind: "state", code: "locked" },
    ],
    [
      "Invalid requests[2].insertDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
      { kind: "state", code: "full" },
    ],
    ["Invalid requests[2].insertDimension: No grid with id: 101", { kind: "map" }],
    ["Invalid requests[4].repeatCell: something new", { kind: "state", code: "refused" }],
    [
      "Invalid requests[0].deleteProtectedRange: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      { kind: "state", code: "locked" },
    ],
    [
      "Invalid requests[12].updateCells: GridCoordinate.columnIndex[30] is after last column in grid[26]",
      { kind: "map" },
    ],
    [
      "Range ('Sáng kiến'!A8:C9) exceeds grid limits. Max rows: 7, max columns: 10",
      { kind: "map" },
    ],
  ])("understands %j", (message, judgement) => {
    expect(judge(400, message)).toMatchObject(judgement);
  });

  it("says nothing of what Google quotes: it may be a person's words", () => {
    const message = 'Invalid value at \'requests[4].value\' (TYPE_DOUBLE), "Bà "An" 0912345678"';
    expect(judge(400, message)).toEqual({
      kind: "state",
      code: "refused",
      words: "Invalid value at 'requests[4].value' (TYPE_DOUBLE), \"…\"",
    });
  });

  it("takes lost access, a deleted file and a refused token for what they are", () => {
    expect(judge(403, "The caller does not have permission")).toMatchObject({ code: "unshared" });
    expect(judge(404, "Requested entity was not found.")).toMatchObject({ code: "deleted" });
    expect(judge(401, "Request had invalid authentication credentials.")).toEqual({
      kind: "token",
    });
  });
});
