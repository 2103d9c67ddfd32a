// Makes whatever a plan asks for and Google does not have yet, and gives the registry that names it all.
import { registrySchema, type Registry } from "../../domain/registry.ts";
import type { Google } from "../google/open-google.ts";
import { eachOf } from "./each-of.ts";
import { listFiles } from "./list-files.ts";
import { makeBook } from "./make-book.ts";
import { makeForm, type MadeForm } from "./make-form.ts";
import { nameFile } from "./name-file.ts";
import { homeId, type Wanted } from "./wanted.ts";

export interface Applied {
  readonly registry: Registry;
  readonly forms: readonly (MadeForm & {
    readonly programme: string;
    readonly home: string;
    readonly generations: readonly number[];
  })[];
  readonly books: readonly {
    readonly programme: string;
    readonly home: string;
    readonly spreadsheetId: string;
  }[];
  /** Names of books that had lost tags and were tagged again. */
  readonly taggedAgain: readonly string[];
  /** Sentences about books that lost tags, and what a person must do before they can be tagged again. */
  readonly troubles: readonly string[];
}

/** After each file: how many are ready, of how many, and the name of the last. */
export type TellProgress = (done: number, total: number, name: string) => void;

const SIDE_BY_SIDE = 4;

/** Can be run again at any time: files are found by their app properties and nothing is made twice. */
export async function applyPlan(
  google: Google,
  wanted: Wanted,
  tell: TellProgress,
): Promise<Applied> {
  const total = wanted.books.length + wanted.forms.length;
  let done = 0;
  const ready = (name: string): void => tell((done += 1), total, name);

  const files = await listFiles(google, wanted.deployment);
  const made = await eachOf(wanted.books, SIDE_BY_SIDE, async (book) => {
    const { spreadsheetId, tagging } = await makeBook(google, wanted, book, files);
    const name = nameFile(book.programme, book.home);
    ready(name);
    return {
      name,
      tagging,
      entry: { programme: book.programme.id, home: homeId(book.home), spreadsheetId },
    };
  });
  const books = made.map(({ entry }) => entry);
  const forms = await eachOf(wanted.forms, SIDE_BY_SIDE, async (form) => {
    const madeForm = await makeForm(google, wanted, form, files);
    ready(madeForm.title);
    return {
      ...madeForm,
      programme: form.programme.id,
      home: homeId(form.home),
      generations: form.generations,
    };
  });

  const registry = registrySchema.parse({
    deployment: wanted.deployment,
    programmes: Object.fromEntries(wanted.programmes.map((programme) => [programme.id, programme])),
    forms: Object.fromEntries(
      forms.map(({ id, programme, home, generations }) => [id, { programme, home, generations }]),
    ),
    books,
    mail: wanted.mail,
    alerts: wanted.alerts,
  } satisfies { [Key in keyof Registry]: unknown });
  return {
    registry,
    forms,
    books,
    taggedAgain: made.flatMap(({ name, tagging }) => (tagging.kind === "tagged" ? [name] : [])),
    troubles: made.flatMap(({ tagging }) => (tagging.kind === "unfit" ? [tagging.why] : [])),
  };
}
