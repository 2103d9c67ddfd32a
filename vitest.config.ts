import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    // Logs of a test that passed are noise.
    silent: "passed-only",
    projects: [
      {
        // Pure rules, command line, script, and the Worker's verbs on node:sqlite.
        resolve: { alias: { "#with-db": at("./test/support/with-db.node.ts") } },
        test: {
          name: "unit",
          include: ["test/{domain,worker,cli,apps-script,mutation}/**/*.test.{ts,tsx}"],
        },
      },
      {
        // The same storage tests inside a Durable Object, and the whole Worker, in workerd.
        plugins: [
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                FORM_KEY: "a key for tests only",
                OPS_TOKEN: "ops-token-for-tests",
                GOOGLE_SERVICE_ACCOUNT: "",
                // Nothing listens there: intake must go on while Google cannot be reached.
                GOOGLE_TOKEN_URL: "http://127.0.0.1:9/token",
                GOOGLE_SHEETS_URL: "http://127.0.0.1:9",
                GOOGLE_DRIVE_URL: "http://127.0.0.1:9",
              },
            },
          }),
        ],
        resolve: { alias: { "#with-db": at("./test/support/with-db.workerd.ts") } },
        test: {
          name: "workerd",
          // A log line of one object must not travel through another one's connection.
          disableConsoleIntercept: true,
          include: [
            "test/workerd/**/*.test.ts",
            "test/worker/{ledger,board,directory,pacer}/**/*.test.ts",
          ],
        },
      },
      {
        test: { name: "emulator", include: ["test/emulator/**/*.test.ts"], testTimeout: 30_000 },
      },
      {
        // Ledger, pacer and board at work in real books, in process, with a moved clock and a seeded adversary.
        test: {
          name: "simulation",
          include: ["test/simulation/**/*.test.ts"],
          testTimeout: 300_000,
        },
      },
      {
        // The whole system as a person meets it: real processes, a real browser.
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        // What takes longer than the ten minutes of `npm test`: `npm run test:long`.
        test: {
          name: "long",
          include: ["test/long/**/*.test.ts"],
          testTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
