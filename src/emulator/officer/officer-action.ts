// What an officer does with a book by hand, as the control route and the grid say it.
import { z } from "zod";

const text = z.string();
const flag = z.boolean();
/** Rows are counted from 1, as on the screen. */
const count = z.int().min(1);
/** A column is its header's title, its letters, or a number from 1. */
const place = z.union([text, count], { error: "Expected a text or a whole number from 1" });

const person = {
  spreadsheetId: text,
  /** The officer's mail address. */
  as: text,
  /** In a shared drive a manager may change what is protected, as the owner may of a file outside; elsewhere it means nothing. */
  role: z.literal("manager").optional(),
};

/** `tab` is its title. */
const inTab = <Name extends string, Fields extends z.ZodRawShape>(name: Name, fields: Fields) =>
  z.object({ ...person, tab: text, action: z.literal(name), ...fields });

const lines = { row: count.optional(), column: place.optional(), count: count.optional() };
/** A row by what one of its cells holds: on the screen a person points at the row itself, wherever others have moved it. */
const where = z.object({ column: place, value: text }).optional();

/** What an action does not know is left aside. */
export const officerAction = z.discriminatedUnion("action", [
  /** The cell by its name, or by row and column. */
  inTab("set", {
    cell: text.optional(),
    row: count.optional(),
    where,
    column: place.optional(),
    value: z.unknown(),
  }),
  inTab("sort", { column: place, order: z.enum(["ASCENDING", "DESCENDING"]).optional() }),
  /** Without a column the filter goes over all columns and hides nothing; `clear` takes it off. */
  inTab("filter", {
    column: place.optional(),
    hiddenValues: z.array(text).optional(),
    clear: flag.optional(),
  }),
  inTab("hide", {
    rows: z.array(count).optional(),
    columns: z.array(place).optional(),
    show: flag.optional(),
  }),
  /** `values`, by column, are typed into the first of the new rows. */
  inTab("insert", { ...lines, values: z.record(text, z.unknown()).optional() }),
  inTab("delete", { ...lines, where }),
  /** What is at `from` is afterwards at `to`. */
  inTab("move", { from: place, to: place, dimension: z.enum(["ROWS", "COLUMNS"]).optional() }),
  inTab("rename", { to: text }),
  inTab("paste", { cell: text, values: z.array(z.array(z.unknown())) }),
  inTab("duplicate", { to: text.optional() }),
  inTab("removeTab", {}),
  /** Removes the protections of the tab that all of what is said applies to. */
  inTab("unprotect", {
    description: text.optional(),
    protectedRangeId: z.number().optional(),
    cell: text.optional(),
  }),
  /** The whole file as it was: a version of `GET /_emulator/versions`, or the one that stood so many minutes ago. */
  z.object({
    ...person,
    action: z.literal("restore"),
    version: z.number().optional(),
    minutesAgo: z.number().optional(),
  }),
]);

export type OfficerAction = z.infer<typeof officerAction>;
export type ActionOf<Name extends OfficerAction["action"]> = Extract<
  OfficerAction,
  { action: Name }
>;
export type TabAction = Exclude<OfficerAction, { action: "restore" }>;
export type Place = string | number;
