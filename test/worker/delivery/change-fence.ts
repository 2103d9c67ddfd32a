// Does to the fence on the book what an owner can.
import type { sheets_v4 } from "googleapis";
import type { Desk } from "./open-desk.ts";

const change = (desk: Desk, request: sheets_v4.Schema$Request) =>
  desk.call("POST", `/v4/spreadsheets/${desk.spreadsheetId}:batchUpdate`, { requests: [request] });

/** What the fence says of itself from now on. */
export const describeAs = (desk: Desk, protectedRangeId: number | null, description: string) =>
  change(desk, {
    updateProtectedRange: {
      protectedRange: { protectedRangeId, description },
      fields: "description",
    },
  });

export const removeFence = (desk: Desk, protectedRangeId: number | null) =>
  change(desk, { deleteProtectedRange: { protectedRangeId } });
