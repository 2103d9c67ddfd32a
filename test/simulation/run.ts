// What one run holds: Google and its people, the system under test, and what the model knows.
import type { Arrival } from "../../src/worker/ledger/record-submission.ts";
import type { Choice } from "../../src/worker/ledger/book-line.ts";
import type { FederationId } from "../../src/domain/federation.ts";
import type { ArmedFault } from "../../src/emulator/faults/fault.ts";
import type { World } from "../../src/emulator/state.ts";
import type { Cloud } from "./open-cloud.ts";
import type { Timeline } from "./keep-time.ts";
import type { Random } from "./make-random.ts";
import type { Road } from "./reach-google.ts";
import type { Value } from "./read-cells.ts";

export interface Run {
  readonly seed: number;
  readonly random: Random;
  readonly timeline: Timeline;
  readonly world: World;
  readonly armed: ArmedFault[];
  readonly road: Road;
  readonly cloud: Cloud;
  readonly books: readonly KnownBook[];
  readonly answers: SentAnswer[];
  /** No token is given before this moment. */
  tokensFrom: number;
  /** What people are doing to a book right now; null: whatever changes is the system's work. */
  acting: string | null;
  /** How many calls left for Google. */
  calls: number;
  /** How often an object died. */
  deaths: number;
  /** The first rule that did not hold. */
  failure: Error | null;
  /** What happened, oldest first. */
  readonly events: string[];
  readonly tell: (what: string) => void;
  /** Ends the run. */
  readonly fail: (why: Error) => void;
}

/** One version of one answer, as its member sent it. */
export interface SentAnswer {
  readonly home: FederationId;
  readonly number: number;
  readonly edit: number;
  /** Stands in "Tên sáng kiến" of its row and nowhere else. */
  readonly tag: string;
  readonly submittedAt: number;
  readonly arrival: Arrival;
  /** Whether the system has answered that it is stored. */
  isAnswered: boolean;
}

/** What the model knows of a book and its people. */
export interface KnownBook {
  readonly home: FederationId;
  readonly id: string;
  /** What officers wrote, by tab, by the row's tag, by header. */
  readonly written: Map<string, Map<string, Value>>;
  /** Rows that people removed, by tab and tag: nobody else may lose one. */
  readonly removed: Set<string>;
  /** Rows that went when people put an older version in place: they come back, or a person is told. */
  readonly rolledBack: Set<string>;
  /** States in which the book may end, since somebody gave a reason for them. */
  readonly troubles: Set<string>;
  /** Rows whose receipt people wrote over, by tab and tag; and the receipt. */
  readonly spoilt: Map<string, string>;
  /** What a person chose to keep of a book that went back to an older version. */
  readonly kept: Set<Choice>;
  /** A version to which a person goes back when told to; null while nothing was spoilt. */
  goodVersion: number | null;
  /** What people do in the moments before the next calls to it are carried out, one after the other. */
  readonly ambush: (() => void)[];
  /** Whether people ever moved a column: rows may then have been written shifted. */
  haveColumnsMoved: boolean;
}

/** A rule that does not hold. */
export class Violation extends Error {
  override readonly name = "Violation";
}
