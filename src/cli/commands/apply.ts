// The command "apply": makes the forms and books of a plan in Google, and writes the registry.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import { applyPlan } from "../apply/apply-plan.ts";
import { publishRegistry } from "../apply/publish-registry.ts";
import { readPlanFile } from "../apply/read-plan-file.ts";
import { writeSecrets, type SecretsToWrite } from "../apply/write-secrets.ts";
import { openGoogle } from "../google/open-google.ts";
import { readGoogleSettings } from "../google/read-google-settings.ts";

interface Options {
  readonly registry: string;
  readonly publish?: true;
  readonly secrets?: string;
  readonly endpoint?: string;
}

export function addApply(program: Command): void {
  program
    .command("apply")
    .argument("<plan>", "the plan, a JSON file")
    .description(
      "make the forms and books of a plan in Google, whatever of them is missing, put back tags that books lost, and write the registry",
    )
    .option("--registry <file>", "where the registry is written", ".local/registry.json")
    .option("--publish", "also put it into the Worker's KV namespace, with wrangler")
    .option(
      "--secrets <directory>",
      "also write each form's ENDPOINT and SECRET there; needs FORM_KEY and --endpoint",
    )
    .option(
      "--endpoint <url>",
      'full address of the Worker\'s webhook, ending in "/webhooks/forms"',
    )
    .action(runApply);
}

async function runApply(planFile: string, options: Options): Promise<void> {
  const secrets = readSecretsOptions(options);
  const wanted = await readPlanFile(planFile);
  const google = openGoogle(await readGoogleSettings(process.env), Date.now);
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {name}",
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(wanted.books.length + wanted.forms.length, 0, { name: "" });
  const applied = await applyPlan(google, wanted, (done, _total, name) =>
    bar.update(done, { name }),
  ).finally(() => bar.stop());

  await mkdir(dirname(options.registry), { recursive: true });
  await writeFile(options.registry, `${JSON.stringify(applied.registry, null, 2)}\n`);
  console.log(
    `Ready: ${applied.books.length} books, ${applied.forms.length} forms; registry in ${options.registry}`,
  );
  for (const { title, url } of applied.forms) console.log(`  ${title}: ${url}`);
  for (const name of applied.taggedAgain) console.log(`  ${name}: tagged again`);
  for (const trouble of applied.troubles) console.error(trouble);
  if (applied.troubles.length > 0) process.exitCode = 1;
  if (secrets !== undefined) {
    const files = await writeSecrets(applied.forms, secrets);
    console.log(`Set as Script Properties of the forms, then delete: ${files.join(", ")}`);
  }
  if (options.publish) await publishRegistry(options.registry);
}

function readSecretsOptions({ secrets: directory, endpoint }: Options): SecretsToWrite | undefined {
  if (directory === undefined) return undefined;
  const formKey = process.env["FORM_KEY"];
  if (!formKey) {
    throw new Error(
      "Cannot write the forms' secrets: FORM_KEY is not set; set it to the same value as the Worker's secret",
    );
  }
  if (endpoint === undefined || !URL.canParse(endpoint)) {
    throw new Error(
      "Cannot write the forms' secrets: --endpoint is no address; give the Worker's, such as \"https://sang-kien.example.org/webhooks/forms\"",
    );
  }
  return { directory, formKey, endpoint };
}
