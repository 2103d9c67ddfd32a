// What a form's answer is on its way in: as it arrived, and as it was read.
import type { FederationId } from "./federation.ts";
import type { QuestionId } from "./form.ts";

export interface Answer {
  readonly itemId?: string | undefined;
  readonly title: string;
  readonly value: string | readonly string[];
}

/** One version of one answer of a form, as it arrived. Times in milliseconds since the epoch. */
export interface FormResponse {
  readonly formId: string;
  readonly responseId: string;
  readonly submittedAt: number;
  readonly respondentEmail?: string | undefined;
  readonly answers: readonly Answer[];
}

/** An initiative as its author typed it, cleaned as invariant 4 allows; "" where nothing was answered. */
export interface Initiative {
  readonly title: string;
  readonly authors: string;
  readonly audience: string;
  readonly enteredBy: string;
  readonly unit: string;
  readonly field: string;
  readonly solution: string;
  readonly appliedFrom: string;
  readonly applied: string;
  readonly effect: string;
  readonly description: string;
  /** Đồng; null where the text gives no single number. */
  readonly benefitAmount: number | null;
  readonly benefit: string;
  readonly secret: boolean;
  readonly phone: string;
}

/** Why an answer cannot be accepted as it is; `message` is one Vietnamese sentence that says what to do. */
export interface Problem {
  readonly field: QuestionId | "form";
  readonly code: ProblemCode;
  readonly message: string;
}

export type ProblemCode =
  | "required"
  | "no-consent"
  | "too-early"
  | "too-late"
  | "unknown-federation"
  | "damaged-text"
  | "text-cut"
  | "older-version"
  | "other-federation"
  | "not-a-choice";

/** The federation the answer names: one id, or what was typed when none can be named without guessing. */
export type NamedFederation =
  | { readonly kind: "found"; readonly id: FederationId }
  | { readonly kind: "unknown"; readonly typed: string };

/** An answer as it was read. Nothing in it may be kept that consent or a trade secret forbids. */
export interface Reading {
  readonly federation: NamedFederation;
  readonly initiative: Initiative;
  readonly consent: { readonly given: boolean; readonly version: string };
  /** Phase whose entry window holds the moment of submission; null outside all of them. */
  readonly phase: string | null;
  /** Reasons why it needs fixing; empty when it can be accepted. */
  readonly problems: readonly Problem[];
  /** Doubts a person should see; they stop nothing. */
  readonly flags: readonly Problem[];
  /** The answers as typed, less what consent or a trade secret forbids to keep. */
  readonly kept: readonly Answer[];
}

export type Verdict = "accepted" | "updated" | "duplicate" | "needs-fixing" | "unrouted";
