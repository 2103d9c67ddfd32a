// Ports: taken when free, and a sentence that helps when not.
import { createServer } from "node:net";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { takePort } from "../../../src/cli/start/take-port.ts";

describe("takePort", () => {
  it("finds a free port for 0", async () => {
    expect(await takePort(0, "PORT")).toBeGreaterThan(1_023);
  });

  it("says which port is busy and what to do", async () => {
    const server = createServer().listen({ port: 0, host: "127.0.0.1" });
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expect(takePort(port, "PORT")).rejects.toThrow(
      `Cannot start: port ${port} (PORT) is in use by another program; end that program, or choose another port with PORT=…`,
    );
    server.close();
  });
});
