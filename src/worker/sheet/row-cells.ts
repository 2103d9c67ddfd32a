// Says what each of our cells of a row holds, as typed literals: nothing a stranger sends is parsed as a formula.
import type { sheets_v4 } from "googleapis";
import { tellFederation } from "../../domain/federations/tell-federation.ts";
import { CELL_LIMIT } from "../../domain/sheet.ts";
import { SECRET_NO, SECRET_YES } from "../../domain/form.ts";
import type { BookRow } from "./book-row.ts";
import { serialMoment } from "./serial-moment.ts";

export type CellValue = string | number | null;

/** For the officer who opens "Chưa rõ đơn vị": the sentences after it speak to the member. */
const UNROUTED =
  "Chưa rõ nộp cho đơn vị nào: xem tên công đoàn cơ sở, hỏi lại người nộp rồi chuyển hồ sơ.";

/** By column id; officers' columns are not in it, so that they are never written. */
export function rowCells(row: Omit<BookRow, "seen">): { readonly [columnId: string]: CellValue } {
  const identity = {
    receipt: row.receipt,
    submittedAt: serialMoment(row.submittedAt),
    version: row.number,
  };
  const notes = row.notes.join("\n");
  const problems = [
    ...(row.tab === "unrouted" ? [UNROUTED] : []),
    ...row.notes,
    ...(row.refusal === null ? [] : [row.refusal]),
  ].join("\n");
  if (row.refusal !== null) return { ...identity, problems };
  const { initiative } = row;
  const system =
    row.tab === "initiatives"
      ? { unitTyped: initiative.unit, upperUnion: "", block: "", notes }
      : { problems, federation: tellFederation(row.named), resent: "" };
  return {
    ...identity,
    ...system,
    title: initiative.title,
    authors: initiative.authors,
    audience: initiative.audience,
    enteredBy: initiative.enteredBy,
    unit: initiative.unit,
    field: initiative.field,
    solution: initiative.solution,
    appliedFrom: initiative.appliedFrom,
    applied: initiative.applied,
    effect: initiative.effect,
    description: initiative.description,
    benefitAmount: initiative.benefitAmount,
    benefit: initiative.benefit,
    secret: initiative.secret ? SECRET_YES : SECRET_NO,
    phone: initiative.phone,
  };
}

export function literal(value: CellValue): sheets_v4.Schema$CellData {
  if (value === null || value === "") return {};
  if (typeof value === "number") return { userEnteredValue: { numberValue: value } };
  return {
    userEnteredValue: {
      stringValue: value.length > CELL_LIMIT ? value.slice(0, CELL_LIMIT) : value,
    },
  };
}
