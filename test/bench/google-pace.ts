// How long live Google takes for a call, where the emulator answers in milliseconds.

/**
 * Milliseconds at Google, beside the 20–400 there and the 20–400 back of test/simulation/reach-google.ts: 1.2 s in the mean for a
 * whole call. piotr-agier/google-drive-mcp#203 (2026-09-15) measured 1.19 s for a call that writes one range and 1.12 s for one
 * that writes ten, from Cloud Run in europe-west1.
 */
export const GOOGLE_MS = 800;
