// Files are shared, and forms opened to those who answer, as Drive does it.
import { afterAll, describe, expect, test } from "vitest";
import { FORM_TYPE } from "../../../src/emulator/state.ts";
import { startEmulator } from "../start-emulator.ts";
import { readVersion } from "./read-version.ts";

const google = await startEmulator();
afterAll(() => google.close());

describe("permissions", () => {
  test("are created, listed and deleted, the published view apart", async () => {
    const fileId = await google.makeFile("Mẫu", FORM_TYPE);
    const { data } = await google.clients.drive.permissions.create({
      fileId,
      supportsAllDrives: true,
      requestBody: { type: "anyone", role: "reader", view: "published" },
    });
    const list = async (includePermissionsForView?: string) =>
      (
        await google.clients.drive.permissions.list({
          fileId,
          supportsAllDrives: true,
          ...(includePermissionsForView && { includePermissionsForView }),
        })
      ).data.permissions;
    expect(await list()).toEqual([]);
    expect(await list("published")).toEqual([
      { kind: "drive#permission", id: data.id, type: "anyone", role: "reader" },
    ]);
    await google.clients.drive.permissions.delete({
      fileId,
      permissionId: data.id ?? "",
      supportsAllDrives: true,
    });
    expect(await list("published")).toEqual([]);
  });

  test("move the version, not the time of change, and are paged", async () => {
    const id = await google.makeBook();
    const before = await readVersion(google, id);
    const path = `/drive/v3/files/${id}/permissions`;
    for (const name of ["an", "binh", "chi"]) {
      await google.call("POST", `${path}?supportsAllDrives=true`, {
        type: "user",
        role: "reader",
        emailAddress: `${name}@congdoan.example`,
      });
    }
    const after = await readVersion(google, id);
    expect([after.version > before.version, after.modified]).toEqual([true, before.modified]);
    const page = async (token: string) =>
      (await google.call("GET", `${path}?supportsAllDrives=true&pageSize=2${token}`)).body as {
        permissions: unknown[];
        nextPageToken?: string;
      };
    const first = await page("");
    expect(first.permissions.length).toBe(2);
    const second = await page(`&pageToken=${first.nextPageToken}`);
    expect([second.permissions.length, second.nextPageToken]).toEqual([1, undefined]);
  });

  test("change their role, not whom they are for, and one person has one", async () => {
    const fileId = await google.makeBook();
    const { permissions } = google.clients.drive;
    const requestBody = { type: "user", role: "reader", emailAddress: "lan@congdoan.example" };
    const { data } = await permissions.create({ fileId, supportsAllDrives: true, requestBody });
    const place = { fileId, supportsAllDrives: true, permissionId: data.id ?? "" };
    await permissions.update({ ...place, requestBody: { role: "writer" } });
    expect((await permissions.get({ ...place, fields: "role,emailAddress" })).data).toEqual({
      role: "writer",
      emailAddress: "lan@congdoan.example",
    });
    const again = await permissions.create({ fileId, supportsAllDrives: true, requestBody });
    expect(again.data).toMatchObject({ id: data.id, role: "reader" });
    const other = { emailAddress: "an@congdoan.example" };
    await expect(permissions.update({ ...place, requestBody: other })).rejects.toMatchObject({
      status: 403,
    });
    await expect(permissions.get({ ...place, permissionId: "7" })).rejects.toThrow(
      "Permission not found: 7.",
    );
  });

  test("keep strangers' view off spreadsheets", async () => {
    const id = await google.makeBook();
    const reply = await google.call(
      "POST",
      `/drive/v3/files/${id}/permissions?supportsAllDrives=true`,
      { type: "anyone", role: "reader", view: "published" },
    );
    expect(reply.status).toBe(400);
  });
});
