// Takes from the platform what belongs to the run while it lasts: its log is part of what happened, and its time is the timeline's.

/** Gives the means to give it back. */
export function takePlatform(tell: (what: string) => void): () => void {
  const { warn, error } = console;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  console.warn = console.error = (said: unknown) => tell(JSON.stringify(said));
  // How long a caller waits is kept by the network of the run.
  AbortSignal.timeout = () => new AbortController().signal;
  return () => {
    console.warn = warn;
    console.error = error;
    AbortSignal.timeout = timeout;
  };
}
