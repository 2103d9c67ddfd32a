// drive.files.list: search by q, ordered and paged.
import type { drive_v3 } from "googleapis";
import type { DriveFile } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { mayRead } from "./access.ts";
import { parseQuery } from "./parse-query.ts";
import { showFile } from "./show-file.ts";

const MOST = 1_000;
const USUAL = 100;

export function filesList({ world, email, query }: Call): drive_v3.Schema$FileList {
  const matches = parseQuery(query.text("q") ?? "");
  const inScope = readScope(query.text("corpora") ?? "user", query);
  const size = query.number("pageSize") ?? USUAL;
  if (size < 1 || size > MOST)
    throw refuse(
      "pageSize",
      `Invalid value '${size}'. Values must be within the range: [1, ${MOST}]`,
    );
  const start = readToken(query.text("pageToken"));
  const found = [...world.files.values()].filter(
    (file) => inScope(file) && mayRead(file, email) && matches(file),
  );
  found.sort(readOrder(query.text("orderBy")));
  const page = found.slice(start, start + size);
  const more = start + size < found.length;
  return {
    kind: "drive#fileList",
    ...(more && { nextPageToken: Buffer.from(`page:${start + size}`).toString("base64url") }),
    incompleteSearch: false,
    files: page.map((file) => showFile(file, email, query.text("fields") !== undefined)),
  };
}

function readScope(corpora: string, query: Call["query"]): (file: DriveFile) => boolean {
  const all = query.flag("includeItemsFromAllDrives") || query.flag("includeTeamDriveItems");
  const aware = query.flag("supportsAllDrives") || query.flag("supportsTeamDrives");
  const driveId = query.text("driveId") ?? query.text("teamDriveId");
  if (all && !aware)
    throw refuse(
      "supportsAllDrives",
      "The includeItemsFromAllDrives parameter requires supportsAllDrives to be true.",
    );
  if (corpora === "drive" || corpora === "teamDrive") {
    if (!driveId)
      throw refuse(
        "driveId",
        "The driveId parameter must be specified if and only if corpora is set to drive.",
      );
    if (!all)
      throw refuse(
        "includeItemsFromAllDrives",
        "The includeItemsFromAllDrives parameter must be set to true if corpora is set to drive.",
      );
    return (file) => file.driveId === driveId;
  }
  if (driveId)
    throw refuse(
      "driveId",
      "The driveId parameter must be specified if and only if corpora is set to drive.",
    );
  if (corpora !== "user" && corpora !== "allDrives" && corpora !== "domain")
    throw refuse("corpora", `Invalid value '${corpora}'.`);
  return (file) => all || !file.driveId;
}

function readOrder(orderBy: string | undefined): (a: DriveFile, b: DriveFile) => number {
  const keys = (orderBy ?? "modifiedTime desc").split(",").map((part) => part.trim().split(/\s+/));
  return (a, b) => {
    for (const [key = "", direction] of keys) {
      const order = compare(key, a, b);
      if (order !== 0) return direction === "desc" ? -order : order;
    }
    return 0;
  };
}

function compare(key: string, a: DriveFile, b: DriveFile): number {
  if (key === "name" || key === "name_natural")
    return a.name.localeCompare(b.name, "en", { numeric: key === "name_natural" });
  if (key === "modifiedTime" || key === "createdTime") return a[key] - b[key];
  if (key === "folder")
    return Number(b.mimeType.endsWith(".folder")) - Number(a.mimeType.endsWith(".folder"));
  throw refuse("orderBy", `Invalid Value`);
}

function readToken(token: string | undefined): number {
  if (!token) return 0;
  const start = /^page:(\d+)$/.exec(Buffer.from(token, "base64url").toString("utf8"))?.[1];
  if (start === undefined) throw refuse("pageToken", "Invalid Value");
  return Number(start);
}

function refuse(parameter: string, message: string): GoogleError {
  return new GoogleError(400, message, {
    drive: { domain: "global", reason: "invalid", location: parameter, locationType: "parameter" },
  });
}
