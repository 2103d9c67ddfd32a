// A mail that the script sends in its owner's name.

export interface Mail {
  readonly subject: string;
  readonly body: string;
}
