// Does to a book at work what keeps it from taking rows, and undoes it as a person would.
import type { sheets_v4 } from "googleapis";
import { expect } from "vitest";
import { fetchToken } from "../../../src/worker/google/fetch-token.ts";
import { adoptBook } from "../../../src/worker/ledger/adopt-book.ts";
import type { BookStateCode } from "../../../src/worker/ledger/book-state.ts";
import { recordSubmission } from "../../../src/worker/ledger/record-submission.ts";
import { MIGRATIONS } from "../../../src/worker/ledger/schema.ts";
import { takeStep } from "../../../src/worker/ledger/take-step.ts";
import { migrate } from "../../../src/worker/storage/migrate.ts";
import { openMemoryDb } from "../../support/open-memory-db.ts";
import { buildArrival } from "../ledger/with-ledger.ts";
import { answerWrites, refusal } from "./answer-writes.ts";
import type { Desk } from "./open-desk.ts";
import { readIdentities } from "./read-identities.ts";

const BATCH = "sheets.spreadsheets.batchUpdate";

export interface SpoiltBook {
  readonly code: BookStateCode;
  readonly what: string;
  /** What the sentence tells the person. */
  readonly says: RegExp;
  /** Whether a ledger notices by reading already, or only when it writes. */
  readonly noticedBy: "reading" | "writing";
  /** Gives what a person does about it. */
  readonly spoil: (desk: Desk) => Promise<() => unknown>;
}

const change = (desk: Desk, ...requests: sheets_v4.Schema$Request[]) =>
  desk.call<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>(
    "POST",
    `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`,
    { requests },
  );

const batchUpdateOf = ({ served, spreadsheetId }: Desk) =>
  `${served.url}/v4/spreadsheets/${spreadsheetId}:batchUpdate`;

/** Whoever adds a lock may edit what it locks, so somebody else has to. */
async function signInAsOther({ served }: Desk): Promise<string> {
  const answer = await fetch(`${served.url}/_emulator/accounts`, { method: "POST" });
  const key = (await answer.json()) as { client_email: string; private_key: string };
  const account = { email: key.client_email, privateKey: key.private_key, keyId: "" };
  const tokenUrl = `${served.url}/token`;
  const granted = await fetchToken({ tokenUrl, account }, fetch, Date.now());
  if (granted.kind !== "token") throw new Error(`No token: ${granted.why}`);
  return granted.token;
}

/** A person's way back is the version before. */
async function afterwards(desk: Desk, action: Record<string, unknown>): Promise<() => unknown> {
  const before = await desk.version();
  expect(await desk.officer({ role: "manager", ...action })).toBe(200);
  return () => desk.officer({ action: "restore", version: before });
}

export const SPOILT_BOOKS: readonly SpoiltBook[] = [
  {
    code: "deleted",
    what: "the file is gone, and comes back",
    says: /Khôi phục tệp từ thùng rác/,
    noticedBy: "reading",
    spoil: async (desk) => {
      await desk.fault({ method: "sheets.*", kind: "status", status: 404 });
      return () => desk.fault();
    },
  },
  {
    code: "unshared",
    what: "the file is shared for reading only, and shared again for writing",
    says: /Chia sẻ lại bảng tính/,
    noticedBy: "writing",
    spoil: async (desk) => {
      await desk.fault({ method: BATCH, kind: "status", status: 403 });
      return () => desk.fault();
    },
  },
  {
    code: "unshared",
    what: "the file is not shared at all, and shared again",
    says: /Chia sẻ lại bảng tính/,
    noticedBy: "reading",
    spoil: async (desk) => {
      await desk.fault({ method: "sheets.*", kind: "status", status: 403 });
      return () => desk.fault();
    },
  },
  {
    code: "locked",
    what: "an officer locks a tab, and takes the lock off",
    says: /bỏ khoá do người dùng đặt/,
    noticedBy: "writing",
    spoil: async (desk) => {
      const token = await signInAsOther(desk);
      const description = "Không sửa";
      const protectedRange = { range: { sheetId: 101 }, description };
      const locked = await fetch(batchUpdateOf(desk), {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ requests: [{ addProtectedRange: { protectedRange } }] }),
      });
      expect(locked.status).toBe(200);
      return () => desk.officer({ action: "unprotect", description, role: "manager" });
    },
  },
  {
    code: "full",
    what: "the book has ten million cells, and a person removes a tab of theirs",
    says: /10 triệu ô/,
    noticedBy: "writing",
    spoil: async (desk) => {
      const fields = "sheets.properties.gridProperties";
      const { sheets = [] } = await desk.call<sheets_v4.Schema$Spreadsheet>(
        "GET",
        `/v4/spreadsheets/${desk.spreadsheetId}?fields=${fields}`,
      );
      const cells = sheets.reduce((sum, { properties }) => {
        const { rowCount = 0, columnCount = 0 } = properties?.gridProperties ?? {};
        return sum + (rowCount ?? 0) * (columnCount ?? 0);
      }, 0);
      const left = 10_000_000 - cells;
      const columnCount = 18_000;
      const addSheet = (sheetId: number, rowCount: number, columns: number) => ({
        addSheet: {
          properties: { sheetId, gridProperties: { rowCount, columnCount: columns } },
        },
      });
      await change(
        desk,
        addSheet(901, Math.floor(left / columnCount), columnCount),
        addSheet(902, 1, left % columnCount),
      );
      return () => change(desk, { deleteSheet: { sheetId: 901 } });
    },
  },
  {
    code: "tab-removed",
    what: "a tab of ours is removed, and the removal undone",
    says: /Một trang của hệ thống.*Hoàn tác việc xoá.*\(Sáng kiến\)/,
    noticedBy: "reading",
    spoil: (desk) => afterwards(desk, { action: "removeTab" }),
  },
  {
    code: "tab-removed",
    what: "the tab for what needs fixing is removed, and the removal undone",
    says: /Một trang của hệ thống.*\(Cần sửa\)/,
    noticedBy: "reading",
    spoil: (desk) => afterwards(desk, { action: "removeTab", tab: "Cần sửa" }),
  },
  {
    code: "column-removed",
    what: "a column of ours is removed, and the removal undone",
    says: /Hoàn tác việc xoá cột.*\(Sáng kiến: Tác giả\)/,
    noticedBy: "reading",
    spoil: (desk) => afterwards(desk, { action: "delete", column: "Tác giả" }),
  },
  {
    code: "untagged",
    what: "the file's own tag is lost, and put back",
    says: /không mang dấu nhận biết/,
    noticedBy: "reading",
    spoil: async (desk) => {
      const metadataKey = "sk.book";
      const { developerMetadata = [] } = await desk.call<sheets_v4.Schema$Spreadsheet>(
        "GET",
        `/v4/spreadsheets/${desk.spreadsheetId}?fields=developerMetadata`,
      );
      const tag = developerMetadata.find((one) => one.metadataKey === metadataKey);
      const dataFilter = { developerMetadataLookup: { metadataKey } };
      await change(desk, { deleteDeveloperMetadata: { dataFilter } });
      return () => change(desk, { createDeveloperMetadata: { developerMetadata: tag ?? {} } });
    },
  },
  {
    code: "wrong-book",
    what: "the registry names another federation's file, and then the right one",
    says: /không phải của đơn vị này/,
    noticedBy: "reading",
    spoil: async (desk) => {
      const { home } = desk.access;
      Object.assign(desk.access, { home: "p63-01" });
      return () => Object.assign(desk.access, { home });
    },
  },
  {
    code: "no-book",
    what: "the registry no longer names a book, and then does",
    says: /chạy lệnh apply/,
    noticedBy: "reading",
    spoil: async (desk) => {
      adoptBook(desk.db, null, desk.access.now());
      return () => adoptBook(desk.db, desk.spreadsheetId, desk.access.now());
    },
  },
  {
    code: "restored",
    what: "an older version is restored, and then the newest",
    says: /Lịch sử phiên bản, khôi phục bản ngay trước lúc đó/,
    noticedBy: "reading",
    spoil: async (desk) => {
      const older = await desk.version();
      desk.arrive(9, 9);
      await desk.settle();
      return afterwards(desk, { action: "restore", version: older });
    },
  },
  {
    code: "foreign-fence",
    what: "a ledger of another deployment wrote, and a person restores the version before",
    says: /Người vận hành kiểm tra/,
    noticedBy: "reading",
    spoil: async (desk) => {
      const before = await desk.version();
      const other = openMemoryDb();
      migrate(other, MIGRATIONS);
      adoptBook(other, desk.spreadsheetId, desk.access.now());
      recordSubmission(other, buildArrival(8, 8), desk.access.now());
      desk.wait(1_000);
      for (let turn = 0; turn < 4; turn += 1) await takeStep(other, desk.access);
      expect(await readIdentities(desk)).toEqual(["8.1", "1.1"]);
      return () => desk.officer({ action: "restore", version: before });
    },
  },
  {
    code: "refused",
    what: "Google refuses for a reason of its own, and does so no longer",
    says: /Google từ chối.*something new/,
    noticedBy: "writing",
    spoil: async (desk) => {
      let isRefusing = true;
      answerWrites(desk, () =>
        isRefusing ? refusal("Invalid requests[0].insertDimension: something new") : undefined,
      );
      return () => {
        isRefusing = false;
      };
    },
  },
];
