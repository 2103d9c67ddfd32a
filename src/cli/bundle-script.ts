// Bundles the form's script into one plain file, as it is pasted into the Apps Script editor.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const FOLDER = fileURLToPath(new URL("../apps-script/", import.meta.url));

/**
 * Only the functions of main.ts stand in the global scope, so that the editor's list of functions to run offers nothing else. A name
 * that ends in "_" is private to Apps Script.
 */
export async function bundleScript(): Promise<string> {
  const result = await build({
    absWorkingDir: FOLDER,
    entryPoints: ["main.ts"],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
    outfile: "script.js",
  });
  const [output] = Object.values(result.metafile.outputs);
  const code = result.outputFiles[0]?.text;
  if (output === undefined || code === undefined)
    throw new Error("Cannot bundle the form's script: esbuild gave nothing");
  const names = output.exports.toSorted();
  const body = code.replace(/\nexport \{[^}]*\};\s*$/, "\n");
  return [
    "// Kịch bản của biểu mẫu Sáng kiến. Đặt ENDPOINT và SECRET trong Thuộc tính tập lệnh, rồi chạy hàm install một lần.",
    "var sangKien_ = (function () {",
    `${body}  return { ${names.join(", ")} };`,
    "})();",
    ...names.map((name) => `function ${name}(event) { return sangKien_.${name}(event); }`),
    "",
  ].join("\n");
}
