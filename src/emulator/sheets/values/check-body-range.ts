// Refuses a body that names another range than the address does.
import { GoogleError } from "../../wire/google-error.ts";

export function checkBodyRange(address: string, body: string | null | undefined): void {
  if (body && body !== address) {
    throw GoogleError.invalid(
      `Requested range [${address}] does not match the range in the values [${body}]`,
    );
  }
}
