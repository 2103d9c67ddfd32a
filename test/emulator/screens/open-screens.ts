// Starts an emulator with a form or a book in it, and a browser page of a phone to look at it.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { openBrowser } from "../../support/open-browser.ts";
import { addForm, FORM_ID } from "../apps-script/build-world.ts";
import { startEmulator } from "../start-emulator.ts";

export async function openScreens() {
  const emulator = await startEmulator({ ownDrive: true });
  const browser = await openBrowser();
  // The browser runs as one process, which ends with its first context: one page serves a whole file.
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "vi-VN" });
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

/** What axe finds wrong with the page, as short lines. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
