// The shape of what goes back over the wire.

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
}

export const JSON_TYPE = "application/json; charset=UTF-8";
