// Takes a port for a program that is about to start: the asked one if it is free, or any free one for 0.
import { createServer } from "node:net";
import { explainPortFailure } from "./explain-port-failure.ts";

export async function takePort(asked: number, setting: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(explainPortFailure(error, asked, setting)),
    );
    server.listen({ port: asked, host: "127.0.0.1" }, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : asked;
      server.close(() => resolve(port));
    });
  });
}
