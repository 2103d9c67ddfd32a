// Answers what Node cannot read as HTTP, or what has more than its 16 KB of headers, with Google's page.
import type { Duplex } from "node:stream";
import { writePage } from "./write-page.ts";

export function refuseMessage(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const { status, body, contentType } = writePage(error.code === "HPE_HEADER_OVERFLOW" ? 414 : 400);
  const head = [
    `HTTP/1.1 ${status} Refused`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
