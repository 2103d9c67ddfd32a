// Reads what a fence says of itself.

export interface FenceIdentity {
  readonly ledger: string;
  readonly attempt: number;
  readonly hash: string;
}

/** undefined for a protected range that is no fence of ours. */
export function parseFence(description: string | null | undefined): FenceIdentity | undefined {
  const match = /^fence · (\S+) · (\d+) · (\S+)$/.exec(description ?? "");
  if (match === null) return undefined;
  const [, ledger = "", attempt = "", hash = ""] = match;
  return { ledger, attempt: Number(attempt), hash };
}
