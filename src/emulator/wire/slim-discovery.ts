// Writes the slim API descriptions in wire/discovery from Google's discovery documents: node slim-discovery.ts <folder of *.json>.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What no built method reads or answers; anything passes for it. */
const OPAQUE =
  /^(EmbeddedChart|Slicer|PivotTable|DataSource.*|Table|Comment.*|BandedRange|DimensionGroup|ChipRun)$/;

/** What is built; of every other method only its id and path are kept, of every other request kind only its name. */
const BUILT = {
  "sheets.v4": {
    methods: /^sheets\.spreadsheets\.(?!sheets)/,
    kinds:
      /Spreadsheet|Sheet(?!Id)|^(insert|delete|move|append)Dimension$|DimensionProperties$|updateCells|repeatCell|appendCells|sortRange|deleteRange|BasicFilter$|FilterView$|DataValidation$|ProtectedRange$|DeveloperMetadata$|ConditionalFormatRule$|NamedRange$/,
  },
  "drive.v3": {
    methods:
      /^drive\.(files\.(create|get|list|update|delete|copy)|permissions\.(create|list|delete|get|update))$/,
    kinds: /./,
  },
  "forms.v1": { methods: /^forms\.forms\.(?!watches)/, kinds: /./ },
} as const;

interface Schema {
  type?: string;
  format?: string;
  $ref?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
}
interface Parameter extends Schema {
  location: string;
  repeated?: boolean;
}
interface Method {
  id: string;
  httpMethod: string;
  path: string;
  flatPath?: string;
  parameters?: Record<string, Parameter>;
  request?: Schema;
  response?: Schema;
  scopes?: string[];
}
interface Resource {
  methods?: Record<string, Method>;
  resources?: Record<string, Resource>;
}
interface Document extends Resource {
  servicePath: string;
  parameters: Record<string, Parameter>;
  schemas: Record<string, Schema>;
}

function slim(doc: Document, built: { methods: RegExp; kinds: RegExp }) {
  const schemas: Record<string, Record<string, string>> = {};
  const code = (schema: Schema): string => {
    if (schema.$ref) {
      if (OPAQUE.test(schema.$ref)) return "any";
      visit(schema.$ref);
      return doc.schemas[schema.$ref]?.type === "any" ? "any" : `@${schema.$ref}`;
    }
    if (schema.type === "array") return `[]${code(schema.items ?? {})}`;
    if (schema.additionalProperties) return `{}${code(schema.additionalProperties)}`;
    if (schema.enum) return `enum:${schema.enum.join("|")}`;
    if (schema.format === "google-fieldmask") return "mask";
    if (schema.format?.endsWith("int64")) return "int64";
    if (schema.type === "object" || !schema.type) return "any";
    return schema.type;
  };
  const visit = (name: string) => {
    if (schemas[name]) return;
    const slimmed: Record<string, string> = {};
    schemas[name] = slimmed;
    for (const [key, property] of Object.entries(doc.schemas[name]?.properties ?? {})) {
      const skipped = (name === "Request" || name === "Response") && !built.kinds.test(key);
      slimmed[key] = skipped ? "any" : code(property);
    }
  };
  const query = (parameters: Record<string, Parameter> | undefined) =>
    Object.fromEntries(
      Object.entries(parameters ?? {})
        .filter(([, parameter]) => parameter.location === "query")
        .map(([name, parameter]) => [name, (parameter.repeated ? "[]" : "") + code(parameter)]),
    );
  const methods: unknown[] = [];
  const walk = (resource: Resource) => {
    for (const method of Object.values(resource.methods ?? {})) {
      const { id, httpMethod } = method;
      const path = `/${doc.servicePath}${method.flatPath ?? method.path}`;
      if (!built.methods.test(id)) methods.push({ id, httpMethod, path });
      else {
        methods.push({
          id,
          httpMethod,
          path,
          scopes: method.scopes,
          query: query(method.parameters),
          ...(method.request && { request: code(method.request) }),
          ...(method.response && { response: code(method.response) }),
        });
      }
    }
    for (const child of Object.values(resource.resources ?? {})) walk(child);
  };
  walk(doc);
  return { query: query(doc.parameters), methods, schemas };
}

const folder = process.argv[2];
if (!folder)
  throw new Error(
    "Cannot slim discovery documents: no folder given; name the folder that holds sheets.v4.json",
  );
for (const [name, built] of Object.entries(BUILT)) {
  const doc = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Document;
  writeFileSync(
    join(import.meta.dirname, "discovery", `${name}.json`),
    `${JSON.stringify(slim(doc, built), null, 2)}\n`,
  );
}
