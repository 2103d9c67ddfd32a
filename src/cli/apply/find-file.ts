// Finds the file of one kind, programme and home among those of a deployment.
import type { FileKind, FoundFile } from "./found-file.ts";

/** Throws a sentence when two files claim to be the same one: choosing would be guessing. */
export function findFile(
  files: readonly FoundFile[],
  kind: FileKind,
  programme: string,
  home: string,
): FoundFile | undefined {
  const [first, second] = files.filter(
    (file) => file.kind === kind && file.programme === programme && file.home === home,
  );
  if (first !== undefined && second !== undefined) {
    throw new Error(
      `Cannot tell which ${kind} of "${programme}/${home}" is the right one: "${first.id}" and "${second.id}" both say so; move one of them to the bin, then run apply again`,
    );
  }
  return first;
}
