// Takes a port for a program that is about to start: the asked one if it is free, or any free one for 0.
import { createServer } from "node:net";

export async function takePort(asked: number, setting: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(describeBusyPort(error, asked, setting)),
    );
    server.listen({ port: asked, host: "127.0.0.1" }, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : asked;
      server.close(() => resolve(port));
    });
  });
}

function describeBusyPort(error: NodeJS.ErrnoException, port: number, setting: string): Error {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") return error;
  const state = error.code === "EACCES" ? "may not be used by you" : "is in use by another program";
  return new Error(
    `Cannot start: port ${port} (${setting}) ${state}; end that program, or choose another port with ${setting}=… (0 takes any free one)`,
  );
}
