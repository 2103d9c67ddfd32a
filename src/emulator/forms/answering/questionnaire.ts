// The shape of a form as a person meets it: sections of questions and texts.

export interface Choice {
  readonly value: string;
  readonly isOther: boolean;
  /** Where choosing it leads; undefined means on to the next section. */
  readonly goTo: GoTo | undefined;
}

export type GoTo =
  | { readonly kind: "section"; readonly sectionId: string }
  | { readonly kind: "restart" }
  | { readonly kind: "submit" };

export interface Question {
  readonly itemId: string;
  readonly questionId: string;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
  readonly kind: "text" | "paragraph" | "radio" | "checkbox" | "dropdown";
  /** Empty for texts. */
  readonly choices: readonly Choice[];
}

export type Block =
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "text"; readonly title: string; readonly description: string };

export interface Section {
  /** The item id of its page break; the first section has none. */
  readonly id: string | undefined;
  readonly title: string;
  readonly description: string;
  readonly blocks: readonly Block[];
}

export interface Questionnaire {
  readonly title: string;
  readonly description: string;
  readonly collectsEmail: boolean;
  readonly sections: readonly Section[];
}

/** By question id; unanswered questions are absent or empty. */
export type Answers = Readonly<Record<string, readonly string[]>>;
