// What a flush is for.

/**
 * `rows`: everything that waits. `fresh`: sets a fence where none stands. `chosen`: goes on from a book that is not as the
 * ledger left it, as a person chose. `hold`: keeps tabs with shifted rows still. `realign`: sets these right and lets go. All
 * but the first carry nothing else, so that nothing else can fail them.
 */
export type FlushMode = "rows" | "fresh" | "chosen" | "hold" | "realign";
