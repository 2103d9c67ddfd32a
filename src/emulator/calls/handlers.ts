// Every Google method that is built, by its discovery id.
import { filesCopy } from "../drive/files.copy.ts";
import { filesCreate } from "../drive/files.create.ts";
import { filesDelete } from "../drive/files.delete.ts";
import { filesGet } from "../drive/files.get.ts";
import { filesList } from "../drive/files.list.ts";
import { filesUpdate } from "../drive/files.update.ts";
import { permissionsCreate } from "../drive/permissions.create.ts";
import { permissionsDelete } from "../drive/permissions.delete.ts";
import { permissionsGet } from "../drive/permissions.get.ts";
import { permissionsList } from "../drive/permissions.list.ts";
import { permissionsUpdate } from "../drive/permissions.update.ts";
import { formsBatchUpdate } from "../forms/forms.batchUpdate.ts";
import { formsCreate } from "../forms/forms.create.ts";
import { formsGet } from "../forms/forms.get.ts";
import { formsSetPublishSettings } from "../forms/forms.setPublishSettings.ts";
import { responsesGet } from "../forms/responses.get.ts";
import { responsesList } from "../forms/responses.list.ts";
import { spreadsheetsBatchUpdate } from "../sheets/spreadsheets.batchUpdate.ts";
import { spreadsheetsCreate } from "../sheets/spreadsheets.create.ts";
import { developerMetadataGet } from "../sheets/spreadsheets.developerMetadata.get.ts";
import { developerMetadataSearch } from "../sheets/spreadsheets.developerMetadata.search.ts";
import { spreadsheetsGet } from "../sheets/spreadsheets.get.ts";
import { spreadsheetsGetByDataFilter } from "../sheets/spreadsheets.getByDataFilter.ts";
import { valuesAppend } from "../sheets/spreadsheets.values.append.ts";
import { valuesBatchClear } from "../sheets/spreadsheets.values.batchClear.ts";
import { valuesBatchGet } from "../sheets/spreadsheets.values.batchGet.ts";
import { valuesBatchGetByDataFilter } from "../sheets/spreadsheets.values.batchGetByDataFilter.ts";
import { valuesBatchUpdate } from "../sheets/spreadsheets.values.batchUpdate.ts";
import { valuesClear } from "../sheets/spreadsheets.values.clear.ts";
import { valuesGet } from "../sheets/spreadsheets.values.get.ts";
import { valuesUpdate } from "../sheets/spreadsheets.values.update.ts";
import type { Handler } from "../wire/call.ts";

export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["drive.files.copy", filesCopy],
  ["drive.files.create", filesCreate],
  ["drive.files.delete", filesDelete],
  ["drive.files.get", filesGet],
  ["drive.files.list", filesList],
  ["drive.files.update", filesUpdate],
  ["drive.permissions.create", permissionsCreate],
  ["drive.permissions.delete", permissionsDelete],
  ["drive.permissions.get", permissionsGet],
  ["drive.permissions.list", permissionsList],
  ["drive.permissions.update", permissionsUpdate],
  ["forms.forms.batchUpdate", formsBatchUpdate],
  ["forms.forms.create", formsCreate],
  ["forms.forms.get", formsGet],
  ["forms.forms.setPublishSettings", formsSetPublishSettings],
  ["forms.forms.responses.get", responsesGet],
  ["forms.forms.responses.list", responsesList],
  ["sheets.spreadsheets.batchUpdate", spreadsheetsBatchUpdate],
  ["sheets.spreadsheets.create", spreadsheetsCreate],
  ["sheets.spreadsheets.developerMetadata.get", developerMetadataGet],
  ["sheets.spreadsheets.developerMetadata.search", developerMetadataSearch],
  ["sheets.spreadsheets.get", spreadsheetsGet],
  ["sheets.spreadsheets.getByDataFilter", spreadsheetsGetByDataFilter],
  ["sheets.spreadsheets.values.append", valuesAppend],
  ["sheets.spreadsheets.values.batchClear", valuesBatchClear],
  ["sheets.spreadsheets.values.batchGet", valuesBatchGet],
  ["sheets.spreadsheets.values.batchGetByDataFilter", valuesBatchGetByDataFilter],
  ["sheets.spreadsheets.values.batchUpdate", valuesBatchUpdate],
  ["sheets.spreadsheets.values.clear", valuesClear],
  ["sheets.spreadsheets.values.get", valuesGet],
  ["sheets.spreadsheets.values.update", valuesUpdate],
]);
