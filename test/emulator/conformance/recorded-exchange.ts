// The shape of one line of a recording.

export interface RecordedExchange {
  readonly method: string;
  /** With the query, without the host. */
  readonly path: string;
  /** JSON, or a text that is none. */
  readonly body?: unknown;
  readonly status: number;
  /** JSON, or a text that is none; "" when there was no body. */
  readonly answer: unknown;
}
