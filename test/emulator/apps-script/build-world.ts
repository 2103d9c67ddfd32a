// Builds a world in memory with one published form that anyone may answer.
import type { forms_v1 } from "googleapis";
import {
  FORM_TYPE,
  SHARED_DRIVE_ID,
  type DriveFile,
  type World,
} from "../../../src/emulator/state.ts";
import { makeWorld } from "../../../src/emulator/world/make-world.ts";

export const FORM_ID = "1FormOfTheUnion";
const START = Date.UTC(2026, 10, 20, 3, 0, 0);

export function buildWorld(): World {
  let counter = 0;
  const world = makeWorld({
    settings: { quota: true, ownDrive: false },
    clock: () => START,
    changed: () => undefined,
    serviceAccount: {
      type: "service_account",
      project_id: "p",
      private_key_id: "k",
      private_key: "",
      client_email: "sang-kien@p.iam.gserviceaccount.com",
      client_id: "1",
      auth_uri: "http://127.0.0.1:1/auth",
      token_uri: "http://127.0.0.1:1/token",
    },
  });
  world.url = "http://127.0.0.1:1";
  world.randomHex = (bytes) =>
    (++counter)
      .toString(16)
      .padStart(bytes * 2, "5")
      .slice(-bytes * 2);
  return world;
}

export function textItem(title: string, id: string, required = false, paragraph = false) {
  return {
    itemId: id,
    title,
    questionItem: { question: { questionId: `${id}0`, required, textQuestion: { paragraph } } },
  };
}

export function choiceItem(
  title: string,
  id: string,
  type: "RADIO" | "CHECKBOX" | "DROP_DOWN",
  options: forms_v1.Schema$Option[],
  required = false,
) {
  return {
    itemId: id,
    title,
    questionItem: {
      question: { questionId: `${id}0`, required, choiceQuestion: { type, options } },
    },
  };
}

export function sectionItem(title: string, id: string): forms_v1.Schema$Item {
  return { itemId: id, title, pageBreakItem: {} };
}

/** Two sections: a title, then a secret that skips the description when it is "Có". */
export const ITEMS: forms_v1.Schema$Item[] = [
  textItem("Tên sáng kiến", "0a000001", true),
  choiceItem("Lĩnh vực", "0a000002", "DROP_DOWN", [{ value: "Công nghiệp" }, { value: "Y tế" }]),
  choiceItem("Đối tượng", "0a000003", "CHECKBOX", [{ value: "Đoàn viên" }, { isOther: true }]),
  sectionItem("Bí mật", "0a000004"),
  choiceItem(
    "Bí mật công nghệ",
    "0a000005",
    "RADIO",
    [
      { value: "Không", goToAction: "NEXT_SECTION" },
      { value: "Có", goToSectionId: "0a000008" },
    ],
    true,
  ),
  sectionItem("Mô tả", "0a000006"),
  textItem("Mô tả sáng kiến", "0a000007", true, true),
  sectionItem("Đồng ý", "0a000008"),
  choiceItem(
    "Đồng ý xử lý dữ liệu cá nhân",
    "0a000009",
    "CHECKBOX",
    [{ value: "Tôi đồng ý" }],
    true,
  ),
];

export function addForm(world: World, form: Partial<forms_v1.Schema$Form> = {}): string {
  const file: DriveFile = {
    id: FORM_ID,
    name: "Sáng kiến",
    mimeType: FORM_TYPE,
    parents: [SHARED_DRIVE_ID],
    driveId: SHARED_DRIVE_ID,
    trashed: false,
    createdTime: world.now(),
    modifiedTime: world.now(),
    modifiedBy: world.serviceAccount.client_email,
    version: 1,
    properties: {},
    appProperties: {},
    permissions: [{ id: "anyone", type: "anyone", role: "reader", view: "published" }],
  };
  world.files.set(FORM_ID, file);
  world.forms.set(FORM_ID, {
    form: {
      formId: FORM_ID,
      info: { title: "Phiếu sáng kiến", documentTitle: "Sáng kiến" },
      items: ITEMS,
      publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
      responderUri: `${world.url}/forms/d/e/${FORM_ID}/viewform`,
      revisionId: "1",
      ...form,
    },
    responses: new Map(),
    allowResponseEdits: true,
  });
  return FORM_ID;
}

/** Answers that pass every check, without the secret. */
export const ANSWERS: Record<string, string[]> = {
  "0a0000010": ["Cải tiến lò hơi"],
  "0a0000020": ["Công nghiệp"],
  "0a0000030": ["Đoàn viên", "Học viên"],
  "0a0000050": ["Không"],
  "0a0000070": ["Dòng 1\nDòng 2"],
  "0a0000090": ["Tôi đồng ý"],
};
