// Google's page for what belongs to no API: an unknown path or method, an address that is too long, a message that is no HTTP.
import { escape } from "node:querystring";
import type { Answer } from "./answer.ts";

const TITLES = {
  400: "Bad Request",
  404: "Not Found",
  414: "Request-URI Too Large",
} as const;

export function writePage(status: keyof typeof TITLES, path = ""): Answer {
  const shown = path.replace(/[<>&"']/g, escape);
  const why = {
    400: "Your client has issued a malformed or illegal request.",
    404: `The requested URL <code>${shown}</code> was not found on this server.`,
    414: "The requested URL is too large to process.",
  }[status];
  const body = `<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <meta name=viewport content="initial-scale=1, minimum-scale=1, width=device-width">
  <title>Error ${status} (${TITLES[status]})!!1</title>
  <p><b>${status}.</b> <ins>That’s an error.</ins>
  <p>${why}  <ins>That’s all we know.</ins>
`;
  return { status, body, contentType: "text/html; charset=UTF-8" };
}
