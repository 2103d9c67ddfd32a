// One version of one answer as it is read from the form; only ever in memory.

export interface FormAnswer {
  readonly itemId: string;
  readonly title: string;
  readonly value: string | readonly string[];
}

export interface FormSubmission {
  readonly formId: string;
  readonly responseId: string;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  /** "" when none was given. */
  readonly respondentEmail: string;
  /** Where its author can change it. */
  readonly editUrl: string;
  readonly answers: readonly FormAnswer[];
}
