// Derives a form's secret from the deployment's one key, so that no secret of a form is stored anywhere.

/**
 * HMAC-SHA256(key, form id · generation) as a Standard Webhooks secret: `whsec_` and 32 bytes in base64.
 * Two generations are accepted while a form's owner changes from one to the next.
 */
export async function deriveSecret(
  formKey: string,
  formId: string,
  generation: number,
): Promise<string> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    bytes.encode(formKey),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const mac = await crypto.subtle.sign("HMAC", key, bytes.encode(`${formId}·${generation}`));
  return `whsec_${btoa(String.fromCharCode(...new Uint8Array(mac)))}`;
}
