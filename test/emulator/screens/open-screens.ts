// Starts an emulator with a form or a book in it, and a browser page of a phone to look at it.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { openBrowser } from "../../support/open-browser.ts";
import { addForm, FORM_ID } from "../apps-script/build-world.ts";
import { startEmulator } from "../start-emulator.ts";

export type Screens = Awaited<ReturnType<typeof openScreens>>;

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };

export async function openScreens() {
  const emulator = await startEmulator({ ownDrive: true });
  const browser = await openBrowser();
  // The browser runs as one process, which ends with its first context: one page serves a whole file.
  const page = await browser.newPage({ viewport: PHONE, locale: "vi-VN" });
  // Sooner than the test's own limit, so that a failure names what was waited for.
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return {
    ...emulator,
    page,
    /** What went wrong in the page's own scripts. */
    errors,
    addForm: (form: Parameters<typeof addForm>[1] = {}): string => {
      addForm(emulator.world, form);
      return `${emulator.url}/forms/d/e/${FORM_ID}/viewform`;
    },
    close: async () => {
      await browser.close();
      await emulator.close();
    },
  };
}

/** What axe finds wrong with the page, as short lines; `without` leaves a part out, since a grid of thousands of cells takes it seconds. */
export async function findViolations(page: Page, without?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
