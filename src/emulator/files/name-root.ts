// Names somebody's own root folder: an id that is always the same for the same address.

export function nameRoot(email: string): string {
  return `0A${Buffer.from(email).toString("base64url").slice(0, 15)}PVA`;
}
