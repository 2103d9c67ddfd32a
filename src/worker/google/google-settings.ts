// Where Google is, who we are there, and how long we wait for it.

export interface ServiceAccount {
  readonly email: string;
  /** PKCS #8, PEM. */
  readonly privateKey: string;
  readonly keyId: string;
}

export interface GoogleSettings {
  readonly tokenUrl: string;
  /** Base URLs, without a trailing slash. */
  readonly sheetsUrl: string;
  readonly driveUrl: string;
  /** Longest wait for one call, and quiet time after an unknown outcome; milliseconds. */
  readonly quietMs: number;
  /** All we may work as, each once; Google counts each one's calls apart. The first that Google gives a token lists the books. */
  readonly accounts: readonly [ServiceAccount, ...ServiceAccount[]];
}
