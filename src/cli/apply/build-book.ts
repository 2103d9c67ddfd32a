// Builds the one batch that turns a fresh spreadsheet into a book.
import type { sheets_v4 } from "googleapis";
import { NATION } from "../../domain/federation.ts";
import type { Programme } from "../../domain/programme.ts";
import {
  BOOK_KEY,
  columnsOf,
  FEDERATION_TABS,
  HEADER_KEY,
  LOCALE,
  NATION_TABS,
  TAB_KEY,
  TABS,
  ZONE,
  type TabId,
} from "../../domain/sheet.ts";
import { buildMark } from "../../worker/sheet/build-mark.ts";
import { describeFence } from "../../worker/sheet/describe-fence.ts";
import { buildGuide } from "./build-guide.ts";
import { buildTable } from "./build-table.ts";
import { buildTag } from "./build-tag.ts";
import { sayIdentity } from "./say-identity.ts";
import { homeId, type Home } from "./wanted.ts";

export interface BookToBuild {
  readonly deployment: string;
  readonly programme: Programme;
  readonly home: Home;
  /** Addresses that may change the header row: every service account, and the owners. */
  readonly editors: readonly string[];
}

type Request = sheets_v4.Schema$Request;

/** Id of the tab every new spreadsheet has; it cannot be changed, so that tab goes. */
const FIRST_SHEET = 0;
const ROWS = 1_000;
const GUIDE_ROWS = 60;
const TALLY_COLUMNS = 12;

/** Applied to a spreadsheet as Drive makes it; applied twice, the second time is refused whole, since the tabs are there. */
export function buildBook({ deployment, programme, home, editors }: BookToBuild): Request[] {
  const tabs = home === NATION ? NATION_TABS : FEDERATION_TABS;
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: LOCALE, timeZone: ZONE },
        fields: "locale,timeZone",
      },
    },
    ...tabs.map((tab, index) => addTab(tab, index, programme)),
    { deleteSheet: { sheetId: FIRST_SHEET } },
    ...addFence(tabs, programme, home, editors),
    ...tabs.flatMap((tab) => buildTable(tab, columnsOf(tab, programme))),
    ...buildGuide(home),
    ...tabs.filter((tab) => tab === "tally" || tab === "guide").map(warnWholeTab),
    ...buildMark({ sheetId: TABS.tally.sheetId, headerRow: 0 }, 0),
    ...tabs.flatMap((tab) => describeTab(tab)),
    buildTag(BOOK_KEY, sayIdentity(deployment, { programme, home }), { spreadsheet: true }),
  ];
}

const TAB_COLOURS: { readonly [Id in TabId]: sheets_v4.Schema$Color } = {
  initiatives: { red: 0.26, green: 0.52, blue: 0.45 },
  needsFixing: { red: 0.85, green: 0.55, blue: 0.25 },
  unrouted: { red: 0.85, green: 0.55, blue: 0.25 },
  units: { red: 0.85, green: 0.7, blue: 0.3 },
  tally: { red: 0.36, green: 0.48, blue: 0.62 },
  guide: { red: 0.6, green: 0.62, blue: 0.65 },
};

function addTab(tab: TabId, index: number, programme: Programme): Request {
  const columns = columnsOf(tab, programme).length;
  const { sheetId, title } = TABS[tab];
  const gridProperties =
    tab === "guide"
      ? { rowCount: GUIDE_ROWS, columnCount: 2, hideGridlines: true }
      : tab === "tally"
        ? { rowCount: 100, columnCount: TALLY_COLUMNS, frozenRowCount: 1 }
        : // One column to spare, so that officers see where their own may go.
          {
            rowCount: ROWS,
            columnCount: columns + 1,
            frozenRowCount: 1,
            ...(tab === "units" ? {} : { frozenColumnCount: 1 }),
          };
  return {
    addSheet: {
      properties: {
        sheetId,
        title,
        index,
        gridProperties,
        tabColorStyle: { rgbColor: TAB_COLOURS[tab] },
      },
    },
  };
}

/** The lock on our columns' cells of the first tab's header row. Its description is what the ledger knows it by. */
function addFence(
  tabs: readonly TabId[],
  programme: Programme,
  home: Home,
  editors: readonly string[],
): Request[] {
  const first = tabs[0];
  if (first === undefined) return [];
  return [
    {
      addProtectedRange: {
        protectedRange: {
          range: {
            sheetId: TABS[first].sheetId,
            startRowIndex: 0,
            endRowIndex: 1,
            startColumnIndex: 0,
            endColumnIndex: columnsOf(first, programme).length,
          },
          description: describeFence(`${programme.id}/${homeId(home)}`, 0, "new"),
          warningOnly: false,
          editors: { users: [...editors] },
        },
      },
    },
  ];
}

function warnWholeTab(tab: TabId): Request {
  const { sheetId, title } = TABS[tab];
  return {
    addProtectedRange: {
      protectedRange: {
        range: { sheetId },
        description: `Hệ thống viết trang “${title}”`,
        warningOnly: true,
      },
    },
  };
}

/** The header row of every tab is tagged, so that one read of the tagged rows tells where everything stands. */
function describeTab(tab: TabId): Request[] {
  const { sheetId } = TABS[tab];
  const header = { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 1 };
  return [
    buildTag(TAB_KEY, tab, { sheetId }),
    buildTag(HEADER_KEY, "header", { dimensionRange: header }),
  ];
}
