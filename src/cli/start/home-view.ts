// What the home page links to.

export interface HomeView {
  readonly programme: string;
  readonly formUrl: string;
  readonly mailboxUrl: string;
  /** Where Google is broken on purpose. */
  readonly breakUrl: string;
  readonly statusUrl: string;
  /** Books in the order of the form's list, the nation's last. */
  readonly books: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}
