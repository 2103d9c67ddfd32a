// Explains why a port cannot be taken, and what to do about it.

/** Failures that are not about the port come back as they are. */
export function explainPortFailure(
  error: NodeJS.ErrnoException,
  port: number,
  setting: string,
): Error {
  if (error.code === "EADDRINUSE")
    return new Error(
      `Cannot start: port ${port} (${setting}) is in use by another program; end that program, or choose another port with ${setting}=… (0 takes any free one)`,
    );
  if (error.code === "EACCES")
    return new Error(
      `Cannot start: port ${port} (${setting}) needs rights this account does not have; choose a port from 1024 up with ${setting}=… (0 takes any free one)`,
    );
  return error;
}
