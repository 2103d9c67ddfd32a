import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLIED, CONSENT, QUESTIONS } from "../../src/domain/form.ts";
import { judgeReading } from "../../src/domain/judge-reading.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import { CELL_LIMIT } from "../../src/domain/sheet.ts";
import { startOfDay } from "../../src/domain/start-of-day.ts";
import type { Answer, FormResponse, Reading } from "../../src/domain/submission.ts";
import { type Answers, buildResponse, programme } from "./build-response.ts";

const national = { programme: { ...programme, scheme: "p34" as const }, home: "national" };
const own = { ...national, home: "p34-38" };

const read = (answers: Answers = {}, changes: Partial<FormResponse> = {}): Reading =>
  readSubmission(buildResponse(answers, changes), national);
const codes = (problems: Reading["problems"]): readonly string[] =>
  problems.map(({ field, code }) => `${field}: ${code}`);

describe("readSubmission", () => {
  it("accepts a complete answer and keeps it as typed", () => {
    const response = buildResponse();
    const reading = readSubmission(response, national);
    expect(reading).toMatchObject({
      federation: { kind: "found", id: "p34-38" },
      phase: "gd1",
      problems: [],
      flags: [],
      consent: { given: true },
      initiative: {
        title: "Một số biện pháp rèn kĩ năng sống cho trẻ 5-6 tuổi",
        authors: "Nguyễn Thị An 60%\nTrần Văn Bình 40%",
        benefit: "120 triệu đồng/năm",
        benefitAmount: 120_000_000,
        secret: false,
        description: "Chia trẻ thành nhóm nhỏ.",
      },
    });
    expect(reading.kept).toEqual(response.answers);
    expect(judgeReading(reading, "national")).toBe("accepted");
  });

  it("takes titles that fold to the form's, and older names of the same question", () => {
    const answers: readonly Answer[] = [
      { title: "TÊN SÁNG KIẾN: *".normalize("NFD"), value: "Máy vớt rác" },
      { title: "  Cơ quan  công tác", value: "Công ty A" },
      { title: "Một câu khác", value: "x" },
    ];
    const { initiative, kept } = readSubmission(
      buildResponse(
        {},
        { answers: [...buildResponse({ title: undefined, unit: undefined }).answers, ...answers] },
      ),
      national,
    );
    expect(initiative).toMatchObject({ title: "Máy vớt rác", unit: "Công ty A" });
    expect(kept).toContainEqual({ title: "Một câu khác", value: "x" });
  });

  it("takes the first answer that is not blank where a question was answered twice", () => {
    const [title, ...others] = [
      { title: "Tên sáng kiến", value: " \u200B" },
      { title: "Tên sáng kiến", value: "Máy vớt rác" },
      { title: "Tên sáng kiến", value: "Máy bơm" },
    ];
    const rest = buildResponse({ title: undefined }).answers;
    const reading = readSubmission(
      buildResponse({}, { answers: [...(title ? [title] : []), ...rest, ...others] }),
      national,
    );
    expect(reading.initiative.title).toBe("Máy vớt rác");
  });

  it.each([
    ['=HYPERLINK("http://x.example","Sáng kiến")'],
    ["-25/+30 tận thu tài nguyên"],
    ["@cmd"],
  ])("takes %j for plain text", (title) => {
    expect(read({ title })).toMatchObject({ initiative: { title }, problems: [], flags: [] });
  });

  it("cleans decomposed text and control characters", () => {
    expect(read({ title: "Máy\u0000 vớt\trác\u200B ".normalize("NFD") }).initiative.title).toBe(
      "Máy vớt rác",
    );
  });

  it("flags letters that were lost on the way", () => {
    const reading = read({ title: "Máy \uD800 vớt rác", effect: "Tốt \uFFFD" });
    expect(reading.initiative.title).toBe("Máy \uFFFD vớt rác");
    expect(codes(reading.flags)).toEqual(["title: damaged-text", "effect: damaged-text"]);
    expect(judgeReading(reading, "national")).toBe("accepted");
  });

  it("cuts a title of 60,000 characters and flags it", () => {
    const reading = read({ title: "ư".repeat(60_000) });
    expect(reading.initiative.title).toHaveLength(CELL_LIMIT);
    expect(codes(reading.flags)).toEqual(["title: text-cut"]);
    expect(judgeReading(reading, "national")).toBe("accepted");
  });

  it("names every required question that is blank", () => {
    const answers = Object.fromEntries(
      QUESTIONS.map(({ id }) => [id, id === "consent" ? CONSENT : " "]),
    );
    const reading = readSubmission(buildResponse(answers), own);
    const required = QUESTIONS.filter(
      (question) => question.required && question.id !== "federation" && question.id !== "consent",
    );
    expect(codes(reading.problems)).toEqual(required.map(({ id }) => `${id}: required`));
    expect(reading.problems[0]?.message).toBe("Hãy điền câu “Công đoàn cơ sở”.");
    expect(judgeReading(reading, "p34-38")).toBe("needs-fixing");
  });

  it("flags free text instead of a choice, and keeps it", () => {
    const reading = read({ field: "trồng trọt", applied: `${APPLIED[0]} `.toUpperCase() });
    expect(reading.initiative).toMatchObject({ field: "trồng trọt", applied: "ĐÃ ÁP DỤNG" });
    expect(codes(reading.flags)).toEqual(["field: not-a-choice"]);
    expect(reading.problems).toEqual([]);
  });

  describe("with entry windows", () => {
    it.each([
      [startOfDay(2022, 1, 8), "gd1"],
      [startOfDay(2022, 6, 1) - 1, "gd1"],
      [startOfDay(2022, 6, 1), "gd2"],
      [startOfDay(2023, 9, 2) - 1, "gd2"],
    ])("finds the phase of %j", (submittedAt, phase) => {
      expect(read({}, { submittedAt })).toMatchObject({ phase, problems: [] });
    });

    it("says from when on answers are taken", () => {
      const reading = read({}, { submittedAt: startOfDay(2022, 1, 8) - 1 });
      expect(reading.phase).toBe(null);
      expect(codes(reading.problems)).toEqual(["form: too-early"]);
      expect(reading.problems[0]?.message).toContain("00h00 ngày 08/01/2022");
    });

    it("says until when answers were taken", () => {
      const reading = read({}, { submittedAt: startOfDay(2023, 9, 2) });
      expect(codes(reading.problems)).toEqual(["form: too-late"]);
      expect(reading.problems[0]?.message).toContain("23h59 ngày 01/09/2023");
    });
  });

  describe("with a federation", () => {
    it.each([[undefined], [""], ["Không rõ"], ["QN"], ["Hà Gang"]])(
      "leaves %j to people",
      (federation) => {
        const reading = read({ federation });
        expect(reading.federation).toEqual({ kind: "unknown", typed: federation ?? "" });
        expect(codes(reading.problems)).toEqual(["federation: unknown-federation"]);
        expect(judgeReading(reading, "national")).toBe("unrouted");
      },
    );

    it("is unrouted before it is anything else", () => {
      expect(
        judgeReading(read({ federation: "Không rõ", title: "", consent: undefined }), "national"),
      ).toBe("unrouted");
    });

    it("takes one that has no part in the programme for unknown", () => {
      const context = { ...national, federations: ["p34-38"] };
      const reading = readSubmission(buildResponse({ federation: "TKV" }), context);
      expect(reading.federation).toEqual({ kind: "unknown", typed: "TKV" });
      expect(readSubmission(buildResponse(), context).federation).toEqual({
        kind: "found",
        id: "p34-38",
      });
    });

    it("is certain in a federation's own form, which need not ask", () => {
      const reading = readSubmission(buildResponse({ federation: undefined }), own);
      expect(reading).toMatchObject({
        federation: { kind: "found", id: "p34-38" },
        problems: [],
        flags: [],
      });
    });

    it("flags another one named in a federation's own form", () => {
      const reading = readSubmission(buildResponse({ federation: "Nghệ An" }), own);
      expect(reading.federation).toEqual({ kind: "found", id: "p34-38" });
      expect(codes(reading.flags)).toEqual(["federation: other-federation"]);
      expect(judgeReading(reading, "p34-38")).toBe("accepted");
    });
  });

  describe("without consent", () => {
    it.each([[undefined], [""], ["Không đồng ý"], [[]], [[CONSENT, "khác"]]])(
      "drops authors and contacts at %j",
      (consent) => {
        const answers = { ...buildResponse({ consent }), respondentEmail: "an@example.com" };
        const reading = readSubmission(
          {
            ...answers,
            answers: [
              ...answers.answers,
              { title: "Địa chỉ email", value: "an@example.com" },
              { title: "tác giả", value: "Phạm Dung" },
            ],
          },
          national,
        );
        expect(reading.consent.given).toBe(false);
        expect(codes(reading.problems)).toEqual(["consent: no-consent"]);
        expect(reading.initiative).toMatchObject({
          authors: "",
          enteredBy: "",
          phone: "",
          unit: "CĐCS Trường Mầm non Hoa Hồng",
        });
        expect(JSON.stringify(reading)).not.toMatch(/Nguyễn|Phạm|Cường|0912|example\.com/);
        expect(judgeReading(reading, "national")).toBe("needs-fixing");
      },
    );

    it.each([[CONSENT], [[CONSENT]], [` ${CONSENT.toUpperCase()} `]])(
      "takes %j for consent",
      (consent) => {
        expect(read({ consent }).consent.given).toBe(true);
      },
    );
  });

  describe("with a trade secret", () => {
    it.each([["Có"], ["có "], ["Có, quy trình nấu"], ["x"]])(
      "drops the description at %j",
      (secret) => {
        const response = buildResponse({ secret, description: "Công thức \uD800 bí truyền" });
        const again = { title: "Mô tả sáng kiến", value: "Công thức lần hai" };
        const unknown = { title: "Bản vẽ", value: "Công thức ba" };
        const reading = readSubmission(
          { ...response, answers: [...response.answers, again, unknown] },
          national,
        );
        expect(reading.initiative).toMatchObject({
          secret: true,
          description: "",
          effect: "Trẻ tự phục vụ tốt hơn.",
        });
        expect(JSON.stringify(reading)).not.toContain("Công thức");
        expect(codes(reading.flags).filter((code) => code.startsWith("description"))).toEqual([]);
        expect(judgeReading(reading, "national")).toBe("accepted");
      },
    );

    it.each([["Không"], ["không "], [""], [undefined], ["Không có"]])(
      "keeps the description at %j",
      (secret) => {
        expect(read({ secret }).initiative).toMatchObject({
          secret: false,
          description: "Chia trẻ thành nhóm nhỏ.",
        });
      },
    );
  });

  it("reads any answers, and keeps nothing it must not", () => {
    const titles = fc.oneof(
      fc.constantFrom(...QUESTIONS.map(({ title }) => title)),
      fc.string({ unit: "binary" }),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Có", CONSENT, "Không rõ", "", "Thanh Hóa"),
    );
    const answer = fc.record({
      title: titles,
      value: fc.oneof(text, fc.array(text, { maxLength: 3 })),
    });
    const anyTime = fc.integer({ min: -8e15, max: 8e15 });
    fc.assert(
      fc.property(
        fc.array(answer),
        anyTime,
        fc.constantFrom(national, own),
        (answers, submittedAt, context) => {
          const reading = readSubmission(buildResponse({}, { answers, submittedAt }), context);
          const { initiative, consent } = reading;
          const texts = Object.values(initiative).filter((value) => typeof value === "string");
          expect(texts.every((value) => value.isWellFormed() && value.length <= CELL_LIMIT)).toBe(
            true,
          );
          const { authors, phone, enteredBy } = initiative;
          expect(consent.given ? "" : authors + phone + enteredBy).toBe("");
          expect(initiative.secret ? initiative.description : "").toBe("");
          expect(answers).toEqual(expect.arrayContaining([...reading.kept]));
          expect(["accepted", "needs-fixing", "unrouted"]).toContain(
            judgeReading(reading, context.home),
          );
          for (const { message } of [...reading.problems, ...reading.flags])
            expect(message).toMatch(/\.$/);
        },
      ),
    );
  });

  it("reads a quarter of a million characters in each of many answers", () => {
    const answers = QUESTIONS.map(({ title }) => ({
      title,
      value: "Đ\u0323\u0301 ".repeat(65_000),
    }));
    const many = Array.from({ length: 8_000 }, () => ({ title: "Tác giả", value: "An" }));
    const reading = readSubmission(buildResponse({}, { answers: [...answers, ...many] }), national);
    expect(judgeReading(reading, "national")).toBe("unrouted");
  });
});
