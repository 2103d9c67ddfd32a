// What a person keeps of a book that went back to an older version, as the operator says it.
import { runInDurableObject, SELF } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { bindings, fillRegistry, programme } from "./form-door.ts";

const HOME = "p63-92";
const ledger = () => bindings.LEDGER.getByName(`${programme.id}/${HOME}`);

const post = (query: string, token = bindings.OPS_TOKEN) =>
  SELF.fetch(`https://worker.test/ops/keep${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  });

describe("POST /ops/keep", () => {
  beforeAll(fillRegistry);

  it("turns away whoever lacks the token, and asks for one federation with a book and for a choice", async () => {
    expect((await post(`?federation=${HOME}&keep=sheet`, "wrong")).status).toBe(401);
    expect((await post("?keep=sheet")).status).toBe(404);
    expect((await post("?federation=p63-04&keep=sheet")).status).toBe(404);
    expect((await post(`?federation=${HOME}`)).status).toBe(400);
    expect((await post(`?federation=${HOME}&keep=both`)).status).toBe(400);
  });

  it("has nothing to choose in a book that did not go back", async () => {
    expect((await post(`?federation=${HOME}&keep=ledger`)).status).toBe(409);
  });

  it.each(["sheet", "ledger"])("hands the choice of the %s to the ledger", async (keep) => {
    await runInDurableObject(ledger(), (_ledger, { storage }) => {
      storage.sql.exec("UPDATE book SET state = 'restored', state_since = 1, choice = NULL");
    });
    const answer = await post(`?federation=${HOME}&keep=${keep}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ keep });
    const choice = await runInDurableObject(
      ledger(),
      (_ledger, { storage }) => storage.sql.exec("SELECT choice FROM book").one()["choice"],
    );
    expect(choice).toBe(keep);
  });
});
