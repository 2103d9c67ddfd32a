// Names one version of one answer by a hash, the same on every try.

/** 64 hex digits, so there is no "." in it, and it gives nothing of the answer's id away, which is also the key to edit it. */
export function fingerprintVersion(responseId: string, submittedAt: number): string {
  const digest = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    `${responseId}·${submittedAt}`,
    Utilities.Charset.UTF_8,
  );
  return digest.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, "0")).join("");
}
