import { describe, expect, test } from "vitest";
import { registrySchema } from "../../../src/domain/registry.ts";
import { addressBooks } from "../../../src/worker/board/address-books.ts";
import { listAlerted } from "../../../src/worker/board/list-alerted.ts";

/** As apply wrote it before anybody could be named for troubles. */
const OLD = {
  deployment: "test",
  programmes: {},
  forms: {},
  books: [],
  mail: { thu: ["lanhdao@example.org"] },
};

describe("listAlerted", () => {
  test("gives those the programme names", () => {
    const alerts = { thu: ["vanhanh@example.org"] };
    expect(listAlerted(registrySchema.parse({ ...OLD, alerts }), "thu")).toEqual([
      "vanhanh@example.org",
    ]);
  });

  test("gives those who get the tally where nobody is named, as in a registry of before", () => {
    expect(listAlerted(registrySchema.parse(OLD), "thu")).toEqual(["lanhdao@example.org"]);
    const alerts = { khac: ["vanhanh@example.org"] };
    expect(listAlerted(registrySchema.parse({ ...OLD, alerts }), "thu")).toEqual([
      "lanhdao@example.org",
    ]);
    expect(listAlerted(registrySchema.parse(OLD), "khac")).toEqual([]);
  });

  test("a registry that names a list of nobody is refused: it would silence everything", () => {
    expect(registrySchema.safeParse({ ...OLD, alerts: { thu: [] } }).success).toBe(false);
  });
});

describe("addressBooks", () => {
  test("gives the host at which people open books, and an emulator's own", () => {
    expect(addressBooks("https://sheets.googleapis.com")).toBe(
      "https://docs.google.com/spreadsheets/d",
    );
    expect(addressBooks("http://127.0.0.1:8701/")).toBe("http://127.0.0.1:8701/spreadsheets/d");
  });
});
