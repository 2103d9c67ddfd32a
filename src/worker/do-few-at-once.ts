// Does the same for many, a few at a time, and gives the answers in their order.

/** `work` settles its own failures: the first rejection is passed on and what has not begun is left undone. */
export async function doFewAtOnce<Item, Answer>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = Array.from({ length: items.length });
  const rest = items.entries();
  const worker = async () => {
    for (const [index, item] of rest) answers[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return answers;
}
