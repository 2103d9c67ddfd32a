// Tells in plain words what one Google call asked for and what became of it.
import type { FaultKind, RequestRecord, World } from "../../state.ts";

export interface DescribedCall {
  /** RFC 3339. */
  readonly at: string;
  /** Google's name of the method. */
  readonly method: string;
  readonly asked: string;
  /** 0 when no answer was given. */
  readonly status: number;
  readonly became: string;
  /** How it ended for the one who called: done, in doubt, or not done. */
  readonly mood: "done" | "doubt" | "refused";
}

const ASKED: Readonly<Record<string, string>> = {
  "sheets.spreadsheets.create": "Lập bảng tính mới",
  "sheets.spreadsheets.batchUpdate": "Ghi vào",
  "sheets.spreadsheets.get": "Đọc",
  "sheets.spreadsheets.getByDataFilter": "Đọc",
  "drive.files.list": "Hỏi những tệp vừa đổi",
  "drive.files.create": "Lập tệp mới",
  "drive.files.copy": "Sao chép",
  "drive.files.get": "Xem thông tin của",
  "drive.files.update": "Đổi thông tin của",
  "drive.files.delete": "Xoá",
  "forms.forms.create": "Lập biểu mẫu mới",
  "forms.forms.batchUpdate": "Sửa",
  "forms.forms.get": "Đọc",
  "forms.forms.setPublishSettings": "Phát hành",
};

/** The longest beginning of a method's name that is known stands for it. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ["sheets.spreadsheets.values.batchGet", "Đọc các ô của"],
  ["sheets.spreadsheets.values.get", "Đọc các ô của"],
  ["sheets.spreadsheets.values.", "Ghi các ô của"],
  ["sheets.spreadsheets.developerMetadata.", "Đọc dấu của"],
  ["drive.permissions.", "Xem hoặc đổi quyền của"],
  ["forms.forms.responses.", "Đọc câu trả lời của"],
];

const BECAME: Readonly<Record<Exclude<FaultKind, "slow">, Pick<DescribedCall, "became" | "mood">>> =
  {
    status: { became: "bị từ chối, không làm gì", mood: "refused" },
    html: { became: "nhận một trang HTML, không làm gì", mood: "refused" },
    quota: { became: "bị từ chối vì hết hạn mức", mood: "refused" },
    "reset-before": { became: "kết nối bị cắt trước khi làm", mood: "refused" },
    "reset-after": { became: "đã làm, rồi kết nối bị cắt", mood: "doubt" },
    "lost-reply": { became: "đã làm, nhưng câu trả lời bị mất", mood: "doubt" },
    late: { became: "đã báo lỗi, rồi mới làm", mood: "doubt" },
    overlap: { became: "đã làm, chồng lên những lời gọi khác", mood: "doubt" },
    twice: { became: "hai bản của lời gọi chạy chồng lên nhau", mood: "doubt" },
  };

/** When the call was not carried out, or not yet. */
const BECAME_NOTHING: Readonly<Partial<Record<FaultKind, string>>> = {
  "reset-after": "Google không nhận, rồi kết nối bị cắt",
  "lost-reply": "Google không nhận, và câu trả lời bị mất",
  late: "đã báo lỗi, lát nữa mới làm",
};

function nameTarget(world: World, path: string): string {
  const file = path
    .split(/[/:]/)
    .map((part) => world.files.get(part))
    .find((one) => one !== undefined);
  return file === undefined ? "" : ` “${file.name}”`;
}

function describeAsked(method: string): string {
  return ASKED[method] ?? FAMILIES.find(([start]) => method.startsWith(start))?.[1] ?? method;
}

export function describeCall(world: World, call: RequestRecord): DescribedCall {
  const { at, method, status, path, fault, applied } = call;
  const asked = `${describeAsked(method)}${nameTarget(world, path)}`;
  const told = { at, method, asked, status };
  if (fault !== undefined && BECAME_NOTHING[fault] !== undefined && applied !== true) {
    return { ...told, became: BECAME_NOTHING[fault], mood: "doubt" };
  }
  if (fault !== undefined && fault !== "slow") return { ...told, ...BECAME[fault] };
  const late = fault === "slow" ? ", sau khi bị giữ lại" : "";
  return status < 300
    ? { ...told, became: `đã làm${late}`, mood: "done" }
    : { ...told, became: `bị Google từ chối${late}`, mood: "refused" };
}
