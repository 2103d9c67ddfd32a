// Signed content against the reference library.
import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { buildBody } from "../../src/apps-script/build-body.ts";
import { signContent } from "../../src/apps-script/sign-content.ts";
import { submission } from "./submission-builder.ts";

const SECRET = `whsec_${Buffer.from("a key of thirty-two bytes or so!").toString("base64")}`;

describe("signContent", () => {
  it("covers the bytes that the reference library verifies", () => {
    const body = buildBody(
      submission({
        answers: [{ itemId: "1", title: "Tên sáng kiến", value: "Đèn \u{1F4A1} \uD800 ấm" }],
      }),
    );
    const seconds = Math.floor(Date.now() / 1_000);
    const key = Buffer.from(SECRET.slice("whsec_".length), "base64");
    const mac = createHmac("sha256", key)
      .update(Uint8Array.from(signContent("id1", seconds, body)))
      .digest("base64");
    const text = Buffer.from(Uint8Array.from(body)).toString("utf8");
    const headers = {
      "webhook-id": "id1",
      "webhook-timestamp": String(seconds),
      "webhook-signature": `v1,${mac}`,
    };
    expect(new Webhook(SECRET).verify(text, headers)).toEqual(JSON.parse(text));
  });
});
