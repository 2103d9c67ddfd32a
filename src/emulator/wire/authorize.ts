// Finds who calls from the bearer token, and whether the token's scopes allow the method.
import type { World } from "../state.ts";
import type { MethodDescription } from "./discovery.ts";
import { GoogleError } from "./google-error.ts";

const NO_TOKEN =
  "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";
const BAD_TOKEN =
  "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

export interface Credentials {
  /** The header. */
  readonly authorization: string | undefined;
  /** The query, which may carry the token too. */
  readonly search: URLSearchParams;
}

export function authorize(
  world: World,
  method: MethodDescription,
  { authorization, search }: Credentials,
): string {
  const bearer =
    /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1] ??
    search.get("access_token") ??
    search.get("oauth_token");
  if (!bearer)
    throw new GoogleError(401, NO_TOKEN, { drive: unauthorized("required", "Login Required.") });
  const token = world.tokens.get(bearer);
  if (!token || token.expiresAt <= world.now())
    throw new GoogleError(401, BAD_TOKEN, {
      drive: unauthorized("authError", "Invalid Credentials"),
    });
  if (method.scopes && !method.scopes.some((scope) => token.scopes.includes(scope))) {
    const service = `${method.id.split(".")[0]}.googleapis.com`;
    throw new GoogleError(403, "Request had insufficient authentication scopes.", {
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
          domain: "googleapis.com",
          metadata: { service, method: method.id },
        },
      ],
      drive: { message: "Insufficient Permission", reason: "insufficientPermissions" },
    });
  }
  return token.email;
}

function unauthorized(reason: string, message: string) {
  return { message, reason, location: "Authorization", locationType: "header" };
}
