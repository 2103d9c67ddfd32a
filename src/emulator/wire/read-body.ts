// Reads a request body as JSON, or refuses it in Google's words.
import { GoogleError } from "./google-error.ts";

export function readBody(text: string, contentType: string | undefined): Record<string, unknown> {
  if (text.trim() === "") return {};
  if (contentType && !/json|^text\/plain/i.test(contentType)) {
    throw unreadable(
      `Unknown name "${text.slice(0, 40)}": Cannot bind query parameter. Field '${text.slice(0, 40)}' could not be found in request message.`,
    );
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unreadable(`Unexpected token.\n${text.slice(0, 60)}\n^`);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw unreadable('Unknown name "": Root element must be a message.');
  return body as Record<string, unknown>;
}

function unreadable(text: string): GoogleError {
  const description = `Invalid JSON payload received. ${text}`;
  return new GoogleError(400, description, {
    details: [
      { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [{ description }] },
    ],
  });
}
