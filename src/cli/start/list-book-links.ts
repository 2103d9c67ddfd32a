// Lists the books as the home page links them: the federations in the form's order, the nation last.
import type { Applied } from "../apply/apply-plan.ts";
import { type WantedBook, homeId } from "../apply/wanted.ts";
import type { HomeView } from "./home-view.ts";

export function listBookLinks(
  google: string,
  wanted: readonly WantedBook[],
  made: Applied["books"],
): HomeView["books"] {
  const ids = new Map(made.map(({ home, spreadsheetId }) => [home, spreadsheetId]));
  return wanted.flatMap(({ home }) => {
    const id = ids.get(homeId(home));
    const name = home === "national" ? "Toàn quốc: phiếu chưa rõ đơn vị" : home.name;
    return id === undefined
      ? []
      : [{ id: homeId(home), name, url: `${google}/spreadsheets/d/${id}/edit` }];
  });
}
