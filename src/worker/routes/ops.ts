// The operator's levers, set due and answered when done, and what ledgers know, receipt by receipt.
import { type Context, Hono } from "hono";
import { doFewAtOnce } from "../do-few-at-once.ts";
import type { Env } from "../env.ts";
import { problemResponse } from "../problem.ts";
import { readRegistry } from "../read-registry.ts";
import { checkToken } from "./check-token.ts";
import { pickProgramme } from "./pick-programme.ts";
import { pollUntil } from "./poll-until.ts";
import { readTarget } from "./read-target.ts";

export const opsRoutes = new Hono<{ Bindings: Env }>();

/** After so long it answers 202 and goes on by itself; milliseconds. */
const PATIENCE_MS = 30_000;
const AT_ONCE = 10;

opsRoutes.use("*", async (c, next) => {
  if (!(await checkToken(c.req.header("authorization"), c.env.OPS_TOKEN)))
    return problemResponse("unauthorised");
  return next();
});

/** Always of the whole programme: a tally of one federation would not be the one number. */
opsRoutes.post("/tally", async (c) => {
  const programme = pickProgramme(await readRegistry(c.env), c.req.query("programme"), Date.now());
  if (programme === null) return problemResponse("unknown-programme");
  const board = c.env.BOARD.getByName(programme.id);
  const deadline = Date.now() + PATIENCE_MS;
  const { closing } = await board.tallyDue({ resend: c.req.query("resend") === "1" });
  const result = await pollUntil(deadline, async () => {
    const now = await board.tallyResult(closing);
    return now?.settled === true ? now : null;
  });
  if (result === null) return c.json({ state: "under way" }, 202);
  return c.json({
    tally: result.tally,
    asOf: new Date(result.tally.asOf).toISOString(),
    mails: result.mails,
  });
});

opsRoutes.post("/pull", async (c) => {
  const target = await aim(c, c.req.query("federation"));
  if (typeof target === "string") return problemResponse(target);
  const deadline = Date.now() + PATIENCE_MS;
  const ledgers = target.homes.map((home) => c.env.LEDGER.getByName(`${target.programme}/${home}`));
  const asked = await doFewAtOnce(ledgers, AT_ONCE, async (ledger) => ({
    ledger,
    since: await ledger.pullDue({ force: true }),
  }));
  const results = await doFewAtOnce(asked, AT_ONCE, ({ ledger, since }) =>
    pollUntil(deadline, async () => ledger.pullResult(since)),
  );
  const done = results.filter((result) => result !== null);
  const sum = {
    rows: done.reduce((all, { rows }) => all + rows, 0),
    changed: done.reduce((all, { changed }) => all + changed, 0),
    held: done.reduce((all, { held }) => all + held, 0),
  };
  return c.json(sum, done.length === ledgers.length ? 200 : 202);
});

/** `written`: rows that went into books since the question; `waiting`: rows that still wait. */
opsRoutes.post("/deliver", async (c) => {
  const target = await aim(c, c.req.query("federation"));
  if (typeof target === "string") return problemResponse(target);
  const deadline = Date.now() + PATIENCE_MS;
  const ledgers = target.homes.map((home) => c.env.LEDGER.getByName(`${target.programme}/${home}`));
  const before = await doFewAtOnce(ledgers, AT_ONCE, async (ledger) => {
    const { written } = await ledger.progress();
    await ledger.deliverDue();
    return written;
  });
  const after = await doFewAtOnce(ledgers, AT_ONCE, async (ledger) => {
    const done = await pollUntil(deadline, async () => {
      const progress = await ledger.progress();
      return progress.waiting === 0 ? progress : null;
    });
    return done ?? (await ledger.progress());
  });
  const waiting = after.reduce((all, progress) => all + progress.waiting, 0);
  const written = after.reduce(
    (all, progress, index) => all + progress.written - (before[index] ?? 0),
    0,
  );
  return c.json({ written, waiting }, waiting === 0 ? 200 : 202);
});

/** A book that went back to an older version is held until a person says what to keep: the Sheet as it stands, or the ledger's rows. */
opsRoutes.post("/keep", async (c) => {
  const federation = c.req.query("federation") ?? "";
  const target = await aim(c, federation);
  if (typeof target === "string") return problemResponse(target);
  const keep = c.req.query("keep");
  if (keep !== "sheet" && keep !== "ledger") return problemResponse("wrong-choice");
  const ledger = c.env.LEDGER.getByName(`${target.programme}/${federation}`);
  return (await ledger.choose(keep)) ? c.json({ keep }) : problemResponse("nothing-to-choose");
});

/** Which versions belong in a book, in which tab, and whether each was settled there: `npm run reconcile` holds the book against it. */
opsRoutes.get("/receipts", async (c) => {
  const federation = c.req.query("federation") ?? "";
  const target = await aim(c, federation);
  if (typeof target === "string") return problemResponse(target);
  const after = c.req.query("after") ?? "0";
  if (!/^\d{1,15}$/.test(after)) return problemResponse("wrong-cursor");
  const ledger = c.env.LEDGER.getByName(`${target.programme}/${federation}`);
  return c.json(await ledger.receipts(Number(after)), 200, { "cache-control": "no-store" });
});

/** At which ledgers the request is aimed; `federation` undefined: at all. */
async function aim(c: Context<{ Bindings: Env }>, federation: string | undefined) {
  const registry = await readRegistry(c.env);
  return readTarget(registry, c.req.query("programme"), federation, Date.now());
}
