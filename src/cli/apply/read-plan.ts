// Reads a plan and works out file by file what it asks for.
import * as z from "zod";
import { NATION, type Federation } from "../../domain/federation.ts";
import { listFederations } from "../../domain/federations/list-federations.ts";
import { listProvincialFederations } from "../../domain/federations/list-provincial-federations.ts";
import type { Programme } from "../../domain/programme.ts";
import { listProgrammes } from "../../domain/programmes/list-programmes.ts";
import { planSchema } from "./plan.ts";
import { homeId, type Home, type Wanted, type WantedBook } from "./wanted.ts";

/** Throws a sentence naming everything that is wrong with the plan's shape, or the first thing wrong with its sense. */
export function readPlan(written: unknown): Wanted {
  const parsed = planSchema.safeParse(written);
  if (!parsed.success) {
    throw new Error(
      `Cannot read the plan: correct these places, then run apply again\n${z.prettifyError(parsed.error)}`,
    );
  }
  const plan = parsed.data;
  const builtIn = listProgrammes();
  const programmes = plan.programmes.map((one) => {
    const programme = typeof one === "string" ? builtIn[one] : one;
    if (programme !== undefined) return programme;
    throw new Error(
      `Cannot read the plan: there is no built-in programme "${String(one)}"; choose among ${Object.keys(
        builtIn,
      )
        .map((id) => `"${id}"`)
        .join(", ")} or write the whole programme`,
    );
  });
  checkTwice(
    "programme",
    programmes.map(({ id }) => id),
  );
  const named = (id: string): Programme => {
    const programme = programmes.find((one) => one.id === id);
    if (programme !== undefined) return programme;
    throw new Error(
      `Cannot read the plan: it names the programme "${id}" without having it; add it to "programmes"`,
    );
  };

  const books: WantedBook[] =
    plan.books === "scheme"
      ? programmes.flatMap((programme) =>
          [...listProvincialFederations(programme.scheme), "national" as const].map((home) => ({
            programme,
            home,
          })),
        )
      : plan.books.map((book) => ({
          programme: named(book.programme),
          home: findHome(named(book.programme), book.home),
        }));
  checkTwice("book", books.map(describe));

  const forms = plan.forms.map(({ programme: id, home: typed, generations, address }) => {
    const programme = named(id);
    const home = findHome(programme, typed);
    if (!books.some((book) => book.programme === programme && homeId(book.home) === homeId(home))) {
      throw new Error(
        `Cannot read the plan: the form of "${id}" for "${typed}" has no book to fill; add {"programme": "${id}", "home": "${typed}"} to "books"`,
      );
    }
    return {
      programme,
      home,
      generations,
      address,
      federations: home === "national" ? namesToChoose(programme, books) : [],
    };
  });
  checkTwice("form", forms.map(describe));
  for (const id of Object.keys({ ...plan.mail, ...plan.alerts })) named(id);

  const { deployment, folder, mail, alerts, serviceAccounts, owners } = plan;
  return { deployment, folder, programmes, books, forms, mail, alerts, serviceAccounts, owners };
}

const describe = ({ programme, home }: WantedBook): string => `${programme.id}/${homeId(home)}`;

function checkTwice(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`Cannot read the plan: it has the ${what} "${twice}" twice; leave one out`);
}

function findHome(programme: Programme, typed: string): Home {
  if (typed === NATION) return NATION;
  const home = listFederations(programme.scheme).find(({ id }) => id === typed);
  if (home !== undefined) return home;
  throw new Error(
    `Cannot read the plan: "${typed}" is no federation of the scheme "${programme.scheme}"; write "national" or an id such as "${programme.scheme}-01"`,
  );
}

/** Only federations with a book, so that every choice leads to one. */
function namesToChoose(programme: Programme, books: readonly WantedBook[]): string[] {
  const ids = new Set(
    books.filter((book) => book.programme === programme).map(({ home }) => homeId(home)),
  );
  return listFederations(programme.scheme)
    .filter(({ id }) => ids.has(id))
    .map(({ name }: Federation) => name);
}
