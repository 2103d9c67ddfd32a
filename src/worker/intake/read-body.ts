// Reads a request's body as text, as far as it may be read.

/** What a submission may weigh. */
export const BODY_LIMIT = 256 * 1024;
/** Up to here a body is read although it is too large, to learn whether its sender is one of ours. */
const READ_LIMIT = 1024 * 1024;

/** `text` is exactly the bytes that were signed; undefined where they are no UTF-8 or too many to read. */
export interface RequestBody {
  readonly text: string | undefined;
  readonly tooLarge: boolean;
}

export async function readBody(request: Request): Promise<RequestBody> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > READ_LIMIT || request.body === null)
    return { text: request.body === null ? "" : undefined, tooLarge: announced > READ_LIMIT };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > READ_LIMIT) return { text: undefined, tooLarge: true };
    chunks.push(chunk);
  }
  return { text: decode(chunks), tooLarge: size > BODY_LIMIT };
}

function decode(chunks: readonly Uint8Array[]): string | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return (
      chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode()
    );
  } catch {
    return undefined;
  }
}
