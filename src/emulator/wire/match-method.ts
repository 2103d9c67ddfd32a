// Finds the Google method that an HTTP method and a path belong to.
import type { ApiDescription, MethodDescription } from "./discovery.ts";

export interface MatchedMethod {
  readonly api: ApiDescription;
  readonly method: MethodDescription;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly api: ApiDescription;
  readonly method: MethodDescription;
  readonly expression: RegExp;
  readonly names: readonly string[];
  readonly literal: number;
}

/** Makes the finder; the most literal pattern wins. Paths come as sent, still percent-encoded. */
export function matchMethod(
  apis: readonly ApiDescription[],
): (httpMethod: string, path: string) => MatchedMethod | undefined {
  const patterns: Pattern[] = [];
  for (const api of apis) {
    for (const method of api.methods) {
      const names: string[] = [];
      const source = method.path.split(/(\{[^}]+\})/).map((part) => {
        const name = /^\{\+?([^}]+)\}$/.exec(part)?.[1];
        if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        names.push(name);
        return "([^/]+?)";
      });
      const literal = method.path.replace(/\{[^}]+\}/g, "").length;
      patterns.push({
        api,
        method,
        expression: new RegExp(`^${source.join("")}$`),
        names,
        literal,
      });
    }
  }
  patterns.sort((a, b) => b.literal - a.literal);
  return (httpMethod, path) => {
    // Google tolerates a slash before ":verb" and at the end.
    const tidy = path.replace(/\/(?=:)/, "").replace(/(.)\/$/, "$1");
    for (const { api, method, expression, names } of patterns) {
      if (method.httpMethod !== httpMethod) continue;
      const hit = expression.exec(tidy);
      if (hit)
        return {
          api,
          method,
          params: Object.fromEntries(names.map((name, i) => [name, decode(hit[i + 1] ?? "")])),
        };
    }
    return undefined;
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
