// The OAuth token endpoint for service accounts: verifies the signed assertion and hands out an access token.
import { createPublicKey, createVerify } from "node:crypto";
import type { World } from "../state.ts";
import { readMembers } from "./read-members.ts";

const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const LIFETIME_SECONDS = 3_599;
const HOUR_SECONDS = 3_600;
/** Google's own address: clients that do not read `token_uri` name it, and reach us through a proxy that says which host they asked. */
const GOOGLE_HOST = "oauth2.googleapis.com";
const SCOPE = /^(https:\/\/\S+|openid|email|profile)$/;
/** How far Google lets a clock be off. */
const SKEW_SECONDS = 300;

export interface TokenAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

interface Claims {
  iss?: unknown;
  aud?: unknown;
  iat?: unknown;
  exp?: unknown;
  scope?: unknown;
  sub?: unknown;
}

/** `fields` are the form fields (or JSON members) of the request, `host` is the host that was asked. */
export function grantToken(
  world: World,
  fields: Readonly<Record<string, unknown>>,
  host: string | undefined,
): TokenAnswer {
  const { grant_type: grant, assertion } = fields;
  if (grant !== GRANT)
    return refuse("unsupported_grant_type", `Invalid grant_type: ${String(grant ?? "")}`);
  if (typeof assertion !== "string" || assertion.split(".").length !== 3)
    return refuse("invalid_grant", "Bad Request");
  const [head = "", body = "", signature = ""] = assertion.split(".");
  const header = readPart(head);
  const claims: Claims | undefined = readPart(body);
  if (!header || !claims) return refuse("invalid_grant", "Invalid JWT: Failed to parse");
  const key = [world.serviceAccount, ...world.moreAccounts].find(
    ({ client_email }) => client_email === claims.iss,
  );
  if (!key) return refuse("invalid_grant", "Invalid grant: account not found");
  const signed =
    header["alg"] === "RS256" &&
    createVerify("RSA-SHA256")
      .update(`${head}.${body}`)
      .verify(createPublicKey(key.private_key), Buffer.from(signature, "base64url"));
  if (!signed) return refuse("invalid_grant", "Invalid JWT Signature.");
  const audience = host === GOOGLE_HOST ? `https://${GOOGLE_HOST}/token` : key.token_uri;
  if (claims.aud !== audience) {
    return refuse(
      "invalid_grant",
      `Invalid JWT: Failed audience check. The right audience is ${audience}`,
    );
  }
  if (!isTimely(claims, world.now() / 1_000)) {
    return refuse(
      "invalid_grant",
      "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.",
    );
  }
  const scopes = typeof claims.scope === "string" ? claims.scope.split(/\s+/).filter(Boolean) : [];
  if (scopes.length === 0 || !scopes.every((scope) => SCOPE.test(scope)))
    return refuse("invalid_scope", "Invalid OAuth scope or ID token audience provided.");
  // To act for a person needs domain-wide delegation, which nobody gave.
  if (claims.sub !== undefined && claims.sub !== claims.iss) {
    return refuse(
      "unauthorized_client",
      "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.",
    );
  }
  const token = `ya29.c.${world.randomHex(48)}`;
  world.tokens.set(token, {
    email: key.client_email,
    scopes,
    expiresAt: world.now() + LIFETIME_SECONDS * 1_000,
  });
  return {
    status: 200,
    body: { access_token: token, expires_in: LIFETIME_SECONDS, token_type: "Bearer" },
  };
}

function isTimely({ iat, exp }: Claims, now: number): boolean {
  if (typeof iat !== "number" || typeof exp !== "number") return false;
  return (
    exp - iat <= HOUR_SECONDS && exp > iat && iat <= now + SKEW_SECONDS && exp >= now - SKEW_SECONDS
  );
}

function readPart(part: string): Record<string, unknown> | undefined {
  return readMembers(Buffer.from(part, "base64url").toString("utf8"));
}

function refuse(error: string, description: string): TokenAnswer {
  return {
    status: error === "unauthorized_client" ? 401 : 400,
    body: { error, error_description: description },
  };
}
