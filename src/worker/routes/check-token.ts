// Checks the operator's bearer token without telling by its time how much of it was right.

/** An empty secret lets nobody in. */
export async function checkToken(header: string | undefined, secret: string): Promise<boolean> {
  const given = /^Bearer (.+)$/i.exec(header ?? "")?.[1] ?? "";
  const [ours, theirs] = await Promise.all([digest(secret), digest(given)]);
  let difference = 0;
  for (const [index, byte] of ours.entries()) difference |= byte ^ (theirs[index] ?? 0);
  return difference === 0 && secret !== "";
}

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
