// Keeps a formula as typed; plain arithmetic on numbers is computed, nothing else is.
import type { Formula } from "../../state.ts";

export function computeFormula(text: string): Formula {
  const result = arithmetic(text.slice(1));
  return result === undefined ? { formula: text } : { formula: text, result };
}

function arithmetic(source: string): number | undefined {
  const tokens = source.match(/\d+(?:\.\d+)?|[-+*/()^]|\S/g) ?? [];
  let at = 0;
  const sum = (): number => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-")
      value = tokens[at++] === "+" ? value + product() : value - product();
    return value;
  };
  const product = (): number => {
    let value = power();
    while (tokens[at] === "*" || tokens[at] === "/")
      value = tokens[at++] === "*" ? value * power() : value / power();
    return value;
  };
  const power = (): number => {
    const base = unit();
    if (tokens[at] !== "^") return base;
    at++;
    return base ** power();
  };
  const unit = (): number => {
    const token = tokens[at++];
    if (token === "-") return -unit();
    if (token === "+") return unit();
    if (token === "(") {
      const value = sum();
      return tokens[at++] === ")" ? value : Number.NaN;
    }
    return token === undefined || !/^\d/.test(token) ? Number.NaN : Number(token);
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
