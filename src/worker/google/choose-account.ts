// Chooses which of our identities works in a book: always the same one while the keys stay, and few books move when one comes or goes.

/**
 * Rendezvous hashing (Thaler and Ravishankar 1998): whoever hashes highest together with the book. `editors`: whom the book's
 * fence names, as far as known. Only one of those can move the fence, so a new identity takes a book over after the others have
 * named it on the fence; where none of ours is named, all come into question.
 */
export async function chooseAccount<Account extends { readonly email: string }>(
  accounts: readonly [Account, ...Account[]],
  spreadsheetId: string,
  editors: readonly string[],
): Promise<Account> {
  const named = accounts.filter(({ email }) => editors.includes(email));
  const [first, ...others] = named.length > 0 ? named : accounts;
  let best = first ?? accounts[0];
  if (others.length === 0) return best;
  let bestWeight = await weigh(spreadsheetId, best.email);
  for (const account of others) {
    const weight = await weigh(spreadsheetId, account.email);
    if (weight <= bestWeight) continue;
    best = account;
    bestWeight = weight;
  }
  return best;
}

async function weigh(spreadsheetId: string, email: string): Promise<bigint> {
  const text = new TextEncoder().encode(`${spreadsheetId} ${email}`);
  return new DataView(await crypto.subtle.digest("SHA-256", text)).getBigUint64(0);
}
