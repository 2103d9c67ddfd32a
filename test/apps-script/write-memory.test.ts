// The script's memory in properties, there and back.
import { describe, expect, it } from "vitest";
import { readMemory } from "../../src/apps-script/read-memory.ts";
import { writeMemory } from "../../src/apps-script/write-memory.ts";
import { memory, NOW, unsent } from "./unsent-builder.ts";

type Store = { [key: string]: string };

function save(store: Store, wanted: ReturnType<typeof memory>): Store {
  const { set, remove } = writeMemory(store, wanted);
  const kept = Object.entries({ ...store, ...set }).filter(([key]) => !remove.includes(key));
  return Object.fromEntries(kept);
}

describe("writeMemory", () => {
  it("keeps everything that readMemory gave", () => {
    const wanted = memory({
      cursor: NOW,
      unsent: Array.from({ length: 200 }, (_, index) =>
        unsent({ responseId: `2_ABaOnu${"x".repeat(80)}${index}` }),
      ),
      refused: [unsent({ responseId: "refused", tries: 1 })],
      delivered: ["0123456789ab"],
      toldAt: NOW,
    });
    const store = save({}, wanted);
    expect(readMemory(store, NOW).memory).toEqual(wanted);
    expect(Object.values(store).every((value) => value.length < 9_000)).toBe(true);
  });

  it("removes the properties a shorter list no longer needs, and nothing of the owner's", () => {
    const long = Array.from({ length: 200 }, (_, index) =>
      unsent({ responseId: `${"x".repeat(90)}${index}` }),
    );
    const before = save(
      { ENDPOINT: "https://example.org/webhooks/forms", "note.1.a": "1" },
      memory({ unsent: long, toldAt: 5 }),
    );
    expect(Object.keys(save(before, memory())).toSorted()).toEqual([
      "ENDPOINT",
      "cursor",
      "note.1.a",
    ]);
  });

  it("writes only what changed", () => {
    const before = save({}, memory({ cursor: NOW, delivered: ["a"] }));
    expect(writeMemory(before, memory({ cursor: NOW + 1, delivered: ["a"] })).set).toEqual({
      cursor: String(NOW + 1),
    });
  });
});

describe("readMemory", () => {
  it("reads notes in the order in which their answers were submitted", () => {
    const { notes } = readMemory({ "note.20.b": "1", "note.3.a.with.dots": "1" }, NOW);
    expect(notes.map(({ answer }) => answer)).toEqual([
      unsent({ responseId: "a.with.dots", submittedAt: 3 }),
      unsent({ responseId: "b", submittedAt: 20 }),
    ]);
  });

  it("leaves out a line it cannot read", () => {
    expect(readMemory({ "unsent.0": "id zwölf 0 0\nid 12 0 0" }, NOW).memory.unsent).toHaveLength(
      1,
    );
  });
});
