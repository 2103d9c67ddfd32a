// The one batch that makes a form.
import type { forms_v1 } from "googleapis";
import { describe, expect, it } from "vitest";
import { buildForm } from "../../../src/cli/apply/build-form.ts";
import type { WantedForm } from "../../../src/cli/apply/wanted.ts";
import { listProvincialFederations } from "../../../src/domain/federations/list-provincial-federations.ts";
import { programme1Trieu2022 as programme } from "../../../src/domain/programmes/1-trieu-2022.ts";

const federations = listProvincialFederations("p34");
const wanted = (changes: Partial<WantedForm> = {}): WantedForm => ({
  programme,
  home: "national",
  generations: [1],
  address: "none",
  federations: federations.map(({ name }) => name),
  ...changes,
});

/** The items as they stand once each was put in front of the ones before. */
const itemsOf = (form: WantedForm): forms_v1.Schema$Item[] =>
  buildForm(form, 0)
    .flatMap(({ createItem }) => createItem?.item ?? [])
    .toReversed();
const choice = (items: forms_v1.Schema$Item[], title: string) =>
  items.find((item) => item.title === title)?.questionItem?.question?.choiceQuestion;

describe("buildForm", () => {
  it("has the sections and questions in the design's order", () => {
    expect(
      itemsOf(wanted()).map(({ title, pageBreakItem }) => (pageBreakItem ? `— ${title}` : title)),
    ).toEqual([
      "Người nộp",
      "Liên đoàn Lao động hoặc công đoàn ngành",
      "Công đoàn cơ sở",
      "Tác giả",
      "Đối tượng",
      "Người nhập hộ",
      "Điện thoại liên hệ",
      "— Sáng kiến",
      "Tên sáng kiến",
      "Lĩnh vực",
      "Loại giải pháp",
      "Áp dụng từ",
      "Tình trạng áp dụng",
      "Tóm tắt hiệu quả",
      "Giá trị làm lợi",
      "Bí mật công nghệ",
      "— Mô tả",
      "Mô tả sáng kiến",
      "— Đồng ý",
      "Đồng ý xử lý dữ liệu cá nhân",
    ]);
  });

  it("is titled by the programme, and by the federation whose own form it is", () => {
    const titles = (form: WantedForm) =>
      buildForm(form, 0).flatMap(({ updateFormInfo }) => updateFormInfo?.info?.title ?? []);
    expect(titles(wanted())).toEqual([programme.name]);
    expect(titles(wanted({ home: federations[0] ?? "national", federations: [] }))).toEqual([
      `${programme.name} – LĐLĐ TP Hà Nội`,
    ]);
  });

  it("offers every federation and, last, not knowing", () => {
    const options =
      choice(itemsOf(wanted()), "Liên đoàn Lao động hoặc công đoàn ngành")?.options ?? [];
    expect(options).toHaveLength(35);
    expect(options.at(-1)).toEqual({ value: "Không rõ" });
  });

  it("does not ask for the federation in a federation's own form", () => {
    const titles = itemsOf(wanted({ home: federations[0] ?? "national", federations: [] })).map(
      ({ title }) => title,
    );
    expect(titles).not.toContain("Liên đoàn Lao động hoặc công đoàn ngành");
  });

  it("leads past the description when there is a trade secret", () => {
    const items = itemsOf(wanted());
    const consent = items.find(({ title }) => title === "Đồng ý")?.itemId;
    expect(choice(items, "Bí mật công nghệ")?.options).toEqual([
      { value: "Không", goToAction: "NEXT_SECTION" },
      { value: "Có", goToSectionId: consent },
    ]);
  });

  it("names a section only after it was made", () => {
    const created = buildForm(wanted(), 0).flatMap(({ createItem }) => createItem?.item ?? []);
    const consent = created.findIndex(({ title }) => title === "Đồng ý");
    const secret = created.findIndex(({ title }) => title === "Bí mật công nghệ");
    expect(consent).toBeLessThan(secret);
  });

  it("asks for no address unless the plan does", () => {
    const settings = (form: WantedForm) =>
      buildForm(form, 0).flatMap(({ updateSettings }) => updateSettings?.settings ?? []);
    expect(settings(wanted())).toEqual([{ emailCollectionType: "DO_NOT_COLLECT" }]);
    expect(settings(wanted({ address: "required" }))).toEqual([
      { emailCollectionType: "RESPONDER_INPUT" },
    ]);
  });

  it("clears away what a fresh form may hold", () => {
    expect(
      buildForm(wanted(), 2)
        .slice(0, 3)
        .map((request) => Object.keys(request)[0]),
    ).toEqual(["deleteItem", "deleteItem", "updateFormInfo"]);
  });
});
