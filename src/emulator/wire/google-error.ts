// A refusal as Google words it; handlers throw it and one place turns it into the answer.

const STATUS: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ALREADY_EXISTS",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  501: "UNIMPLEMENTED",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

export interface ErrorDetail {
  readonly "@type": string;
  readonly [key: string]: unknown;
}

/** `field` is the proto path, absent when the message as a whole is meant. */
export interface FieldViolation {
  readonly field?: string;
  readonly description: string;
}

/** Drive says why in a word of its own. */
export interface DriveReason {
  /** Where it is other than the error's own. */
  readonly message?: string;
  /** "global" when absent. */
  readonly domain?: string;
  readonly reason: string;
  readonly location?: string;
  readonly locationType?: string;
}

interface Extra {
  readonly status?: string;
  readonly details?: readonly ErrorDetail[];
  readonly drive?: DriveReason;
}

export class GoogleError extends Error {
  readonly code: number;
  readonly status: string;
  readonly details: readonly ErrorDetail[] | undefined;
  readonly drive: DriveReason | undefined;

  constructor(code: number, message: string, extra: Extra = {}) {
    super(message);
    this.code = code;
    this.status = extra.status ?? STATUS[code] ?? "UNKNOWN";
    this.details = extra.details;
    this.drive = extra.drive;
  }

  static invalid(message: string): GoogleError {
    return new GoogleError(400, message);
  }

  /** A request that is no message of the method; `reason` follows Google's opening words. */
  static unreadable(reason: string): GoogleError {
    const description = `Invalid JSON payload received. ${reason}`;
    return GoogleError.violations([{ description }]);
  }

  /** Everything that is wrong with the fields of a request, in one refusal. */
  static violations(fieldViolations: readonly FieldViolation[], drive?: DriveReason): GoogleError {
    const message = fieldViolations.map(({ description }) => description).join("\n");
    const details = [{ "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations }];
    return new GoogleError(400, message, { details, ...(drive && { drive }) });
  }

  static notFound(): GoogleError {
    return new GoogleError(404, "Requested entity was not found.");
  }

  static denied(): GoogleError {
    return new GoogleError(403, "The caller does not have permission");
  }

  /** What Google has and this emulator has not. */
  static notBuilt(what: string): GoogleError {
    return new GoogleError(501, `The emulator has no ${what}`);
  }
}
