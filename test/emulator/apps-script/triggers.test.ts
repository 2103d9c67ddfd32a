// Triggers run a script's functions when the form is answered and when their time has come.
import { describe, expect, it } from "vitest";
import { fireDueTriggers } from "../../../src/emulator/apps-script/fire-due-triggers.ts";
import { startScriptClock } from "../../../src/emulator/apps-script/start-script-clock.ts";
import { ANSWERS, FORM_ID } from "./build-world.ts";
import { answer, run, worldWith } from "./try-script.ts";

const INSTALL = `
  function install() {
    ScriptApp.newTrigger("onSubmit").forForm(FormApp.getActiveForm()).onFormSubmit().create();
    ScriptApp.newTrigger("sweep").timeBased().everyMinutes(10).create();
  }`;

describe("fireFormSubmit", () => {
  it("hands the answer to the function, as Google shows it", async () => {
    const world = worldWith(`${INSTALL}
      function onSubmit(e) {
        const r = e.response;
        console.log(r.getId().slice(0, 8), r.getTimestamp() instanceof Date, r.getTimestamp().toISOString());
        console.log(e.source.getId(), e.authMode === ScriptApp.AuthMode.FULL, r.getEditResponseUrl().includes("edit2=2_ABaOnu"));
        for (const one of r.getItemResponses())
          console.log(one.getItem().getId(), one.getItem().getTitle(), String(one.getItem().getType()), JSON.stringify(one.getResponse()));
      }`);
    await run(world, "install");
    const response = await answer(world);
    expect(response.responseId).toMatch(/^ACYDBN/);
    expect(response.lastSubmittedTime).toMatch(/^2026-11-20T03:00:00\.000\d{3}Z$/);
    expect(world.scripts.get(FORM_ID)?.runs.at(-1)).toMatchObject({
      handler: "onSubmit",
      outcome: "done",
      log: [
        "2_ABaOnu true 2026-11-20T03:00:00.000Z",
        `${FORM_ID} true true`,
        `167772161 Tên sáng kiến TEXT "Cải tiến lò hơi"`,
        `167772162 Lĩnh vực LIST "Công nghiệp"`,
        `167772163 Đối tượng CHECKBOX ["Đoàn viên","Học viên"]`,
        `167772165 Bí mật công nghệ MULTIPLE_CHOICE "Không"`,
        `167772167 Mô tả sáng kiến PARAGRAPH_TEXT "Dòng 1\\nDòng 2"`,
        `167772169 Đồng ý xử lý dữ liệu cá nhân CHECKBOX ["Tôi đồng ý"]`,
      ],
    });
  });

  it("runs again for an edited answer, under the same ids", async () => {
    const world = worldWith(`${INSTALL} function onSubmit(e) { console.log(e.response.getId()) }`);
    await run(world, "install");
    const first = await answer(world);
    world.clockOffset += 60_000;
    const second = await answer(world, ANSWERS, first.responseId);
    expect(second).toMatchObject({ responseId: first.responseId, createTime: first.createTime });
    expect(second.lastSubmittedTime > first.lastSubmittedTime).toBe(true);
    const [, one, two] = world.scripts.get(FORM_ID)?.runs ?? [];
    expect(one?.log).toEqual(two?.log);
  });

  it("mails the owner once a day when it fails", async () => {
    const world = worldWith(`${INSTALL} function onSubmit() { throw new Error("hỏng") }`);
    await run(world, "install");
    await answer(world);
    await answer(world);
    expect(world.mails).toHaveLength(1);
    expect(world.mails[0]?.text).toContain("Error: hỏng");
    world.clockOffset += 25 * 3_600_000;
    await answer(world);
    expect(world.mails).toHaveLength(2);
  });

  it("handles many answers at once, thirty executions at most", async () => {
    const world = worldWith(`${INSTALL}
      function onSubmit(e) { PropertiesService.getScriptProperties().setProperty(e.response.getId(), "1") }`);
    await run(world, "install");
    await Promise.all(Array.from({ length: 40 }, () => answer(world)));
    const runs = world.scripts.get(FORM_ID)?.runs.filter((one) => one.handler === "onSubmit") ?? [];
    expect(runs.filter((one) => one.outcome === "done")).toHaveLength(30);
    expect(runs.find((one) => one.outcome === "failed")?.error).toContain("too many scripts");
    expect(Object.keys(world.scripts.get(FORM_ID)?.properties ?? {})).toHaveLength(30);
  });
});

describe("fireDueTriggers", () => {
  it("runs what is due, once for several missed turns", async () => {
    const world = worldWith(`${INSTALL} function sweep(e) { console.log(e.minute, e.timezone) }`);
    await run(world, "install");
    await fireDueTriggers(world);
    expect(world.scripts.get(FORM_ID)?.runs).toHaveLength(1);
    world.clockOffset += 35 * 60_000;
    await fireDueTriggers(world);
    await fireDueTriggers(world);
    expect(world.scripts.get(FORM_ID)?.runs.slice(1)).toMatchObject([
      { handler: "sweep", log: ["35 UTC"] },
    ]);
    world.clockOffset += 5 * 60_000;
    await fireDueTriggers(world);
    expect(world.scripts.get(FORM_ID)?.runs).toHaveLength(3);
  });

  it.each([
    ["after(1000)", 1_000],
    ["at(new Date(Date.UTC(2026, 10, 20, 3, 0, 1)))", 1_000],
  ])("forgets a trigger that fires once: %s", async (when, dueMs) => {
    const world = worldWith(`
      function main() { ScriptApp.newTrigger("later").timeBased().${when}.create() }
      function later() {}`);
    await run(world);
    world.clockOffset += dueMs - 1;
    await fireDueTriggers(world);
    expect(world.scripts.get(FORM_ID)?.triggers).toHaveLength(1);
    world.clockOffset += 1;
    await fireDueTriggers(world);
    expect(world.scripts.get(FORM_ID)?.triggers).toEqual([]);
    expect(world.scripts.get(FORM_ID)?.runs.at(-1)?.handler).toBe("later");
  });
});

describe("startScriptClock", () => {
  it("fires at once when the clock is moved by hand, until it is stopped", async () => {
    const world = worldWith(`${INSTALL} function sweep() {}`);
    await run(world, "install");
    const stop = startScriptClock(world);
    world.clockOffset += 10 * 60_000;
    for (const moved of world.onClockMoved) await moved();
    expect(world.scripts.get(FORM_ID)?.runs.at(-1)?.handler).toBe("sweep");
    stop();
    expect(world.onClockMoved).toEqual([]);
  });
});
