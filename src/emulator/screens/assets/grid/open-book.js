// Opens the book in the page.
import { book } from "./book.js";
import { takeOfficer } from "./choose-officer.js";
import { followKeys } from "./follow-keys.js";
import { followMenu } from "./follow-menu.js";
import { startLoading } from "./load-window.js";

const wanted = /^#gid=(\d+)$/.exec(location.hash)?.[1];
if (wanted !== undefined) book.sheetId = Number(wanted);
takeOfficer();
followKeys();
followMenu();
void startLoading();
