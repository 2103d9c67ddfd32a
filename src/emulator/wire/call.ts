// What a method's handler is given, and what it is.
import type { World } from "../state.ts";
import type { Mask } from "./parse-mask.ts";

/**
 * How a call is carried out. `whole`: as any call. `check`: answers as it would be now and leaves no trace. `fit`: it was checked
 * against an earlier state; what no longer fits is skipped.
 */
export type Pass = "whole" | "check" | "fit";

/** Query parameters, read by their types in the discovery document. */
export interface Query {
  text(name: string): string | undefined;
  flag(name: string): boolean;
  number(name: string): number | undefined;
  list(name: string): string[];
}

export interface Call {
  readonly world: World;
  /** Who calls: the mail address of the token's account. */
  readonly email: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** What `fields` asks for; the answer is cut to it afterwards. Undefined: nothing was said. */
  readonly mask: Mask | undefined;
  /** Checked against the schema of the method's request. */
  readonly body: unknown;
  /** It was checked against an earlier state, as calls that overlap are: what no longer fits is skipped. */
  readonly overlapping: boolean;
}

/** Answers with the response's JSON; `undefined` is a 204 without a body. Throws a GoogleError to refuse. */
export type Handler = (call: Call) => unknown;
