// drive.files.list: search by q, ordered and paged.
import type { drive_v3 } from "googleapis";
import { mayAccess } from "../files/may-access.ts";
import { FOLDER_TYPE, SHARED_DRIVE_ID, type DriveFile } from "../state.ts";
import type { Call } from "../wire/call.ts";
import { GoogleError } from "../wire/google-error.ts";
import { knowsSharedDrives } from "./knows-shared-drives.ts";
import { parseQuery } from "./parse-query.ts";
import { readPage } from "./read-page.ts";
import { refuseParameter } from "./refuse-parameter.ts";
import { showFile } from "./show-file.ts";

/** Sort keys that Drive has and this emulator has not. */
const NOT_BUILT =
  /^(modifiedByMeTime|quotaBytesUsed|recency|sharedWithMeTime|starred|viewedByMeTime)$/;

export function filesList(call: Call): drive_v3.Schema$FileList {
  const { world, email, query } = call;
  const matches = parseQuery(query.text("q") ?? "", email);
  const inScope = readScope(query.text("corpora") ?? "user", query);
  const found = [...world.files.values()].filter(
    (file) => inScope(file) && mayAccess(file, email, "read") && matches(file),
  );
  found.sort(readOrder(query.text("orderBy") ?? "modifiedTime desc"));
  const { items, ...next } = readPage(query, found);
  return {
    kind: "drive#fileList",
    ...next,
    incompleteSearch: false,
    files: items.map((file) => showFile(call, file)),
  };
}

function readScope(corpora: string, query: Call["query"]): (file: DriveFile) => boolean {
  const all = query.flag("includeItemsFromAllDrives") || query.flag("includeTeamDriveItems");
  const driveId = query.text("driveId") ?? query.text("teamDriveId");
  if (all && !knowsSharedDrives(query))
    throw refuseParameter(
      "supportsAllDrives",
      "The includeItemsFromAllDrives parameter requires supportsAllDrives to be true.",
    );
  if (corpora === "drive" || corpora === "teamDrive") {
    if (!driveId)
      throw refuseParameter(
        "driveId",
        "The driveId parameter must be specified if and only if corpora is set to drive.",
      );
    if (!all)
      throw refuseParameter(
        "includeItemsFromAllDrives",
        "The includeItemsFromAllDrives parameter must be set to true if corpora is set to drive.",
      );
    if (driveId !== SHARED_DRIVE_ID) {
      throw new GoogleError(404, `Shared drive not found: ${driveId}`, {
        drive: {
          reason: "notFound",
          location: "driveId",
          locationType: "parameter",
        },
      });
    }
    return (file) => file.driveId === driveId;
  }
  if (driveId)
    throw refuseParameter(
      "driveId",
      "The driveId parameter must be specified if and only if corpora is set to drive.",
    );
  if (corpora !== "user" && corpora !== "allDrives" && corpora !== "domain")
    throw refuseParameter("corpora", `Invalid value '${corpora}'.`);
  return (file) => all || !file.driveId;
}

type Order = (a: DriveFile, b: DriveFile) => number;

const byName =
  (numeric: boolean): Order =>
  (a, b) =>
    a.name.localeCompare(b.name, "en", { numeric });
const isFolder = ({ mimeType }: DriveFile) => Number(mimeType === FOLDER_TYPE);

const ORDERS: ReadonlyMap<string, Order> = new Map<string, Order>([
  ["createdTime", (a, b) => a.createdTime - b.createdTime],
  ["folder", (a, b) => isFolder(b) - isFolder(a)],
  ["modifiedTime", (a, b) => a.modifiedTime - b.modifiedTime],
  ["name", byName(false)],
  ["name_natural", byName(true)],
]);

function readOrder(orderBy: string): Order {
  const orders = orderBy.split(",").map((part): Order => {
    const [key = "", direction] = part.trim().split(/\s+/);
    const order = ORDERS.get(key);
    if (!order && NOT_BUILT.test(key)) throw GoogleError.notBuilt(`order by ${key}`);
    if (!order || (direction !== undefined && direction !== "desc"))
      throw refuseParameter("orderBy", "Invalid Value");
    return direction === "desc" ? (a, b) => order(b, a) : order;
  });
  return (a, b) => orders.reduce((found, order) => found || order(a, b), 0);
}
