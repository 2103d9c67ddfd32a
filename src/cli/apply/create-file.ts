// Makes an empty spreadsheet or form that later runs find again.
import { callPatiently } from "../google/call-patiently.ts";
import type { Google } from "../google/open-google.ts";
import { PROPERTY, type FileKind, type FoundFile } from "./found-file.ts";

const TYPES: { readonly [Kind in FileKind]: string } = {
  book: "application/vnd.google-apps.spreadsheet",
  form: "application/vnd.google-apps.form",
};

export interface FileToCreate {
  readonly kind: FileKind;
  readonly name: string;
  readonly folder: string;
  readonly deployment: string;
  readonly programme: string;
  readonly home: string;
}

export async function createFile({ drive }: Google, file: FileToCreate): Promise<FoundFile> {
  const { kind, name, folder, deployment, programme, home } = file;
  const { data } = await callPatiently(() =>
    drive.files.create({
      supportsAllDrives: true,
      fields: "id",
      requestBody: {
        name,
        mimeType: TYPES[kind],
        parents: [folder],
        appProperties: {
          [PROPERTY.deployment]: deployment,
          [PROPERTY.programme]: programme,
          [PROPERTY.home]: home,
          [PROPERTY.kind]: kind,
        },
      },
    }),
  );
  if (!data.id) throw new Error(`Google made "${name}" without telling its id`);
  return { id: data.id, kind, programme, home, made: false };
}
