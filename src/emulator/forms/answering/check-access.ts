// Tells whether anyone with the link may answer a form now.
import type { World } from "../../state.ts";

export type Access =
  | { readonly kind: "open" }
  | { readonly kind: "missing" }
  | { readonly kind: "unpublished" }
  | { readonly kind: "not-accepting" }
  | { readonly kind: "sign-in" };

/** Publishing is not enough: without a responder permission for anyone, strangers meet a sign-in page. */
export function checkAccess(world: World, formId: string): Access {
  const state = world.forms.get(formId);
  const file = world.files.get(formId);
  if (state === undefined || file?.trashed === true) return { kind: "missing" };
  const publishing = state.form.publishSettings?.publishState;
  if (publishing?.isPublished !== true) return { kind: "unpublished" };
  const anyone = file?.permissions.some(
    (permission) => permission.type === "anyone" && permission.view === "published",
  );
  if (anyone !== true) return { kind: "sign-in" };
  return publishing.isAcceptingResponses === true ? { kind: "open" } : { kind: "not-accepting" };
}
