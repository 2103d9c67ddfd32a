// Makes a text for a field of a name: an id that is there, a range, a pattern, or anything.
import type { Ground } from "./ground.ts";
import { wildText } from "./wild.ts";

const KEYS = ["receipt", "column", "row", "fence"] as const;

export function makeText(ground: Ground, name: string): string {
  const { random, book, form } = ground;
  if (random.chance(0.05)) return wildText(random);
  switch (name) {
    case "range":
    case "ranges":
    case "a1Range":
    case "responseRanges":
      return makeA1(ground);
    case "namedRangeId":
      return random.pickAny(book?.namedRanges ?? [])?.namedRangeId ?? "nr1";
    case "type":
      return random.pick(["user", "anyone", "domain"]);
    case "role":
      return random.pick(["reader", "writer", "commenter"]);
    case "view":
      return "published";
    case "emailAddress":
      return "can.bo@example.vn";
    case "domain":
      return "example.vn";
    case "metadataKey":
      return random.pick(KEYS);
    case "locale":
      return random.pick(["vi_VN", "en_US", "de", "xx"]);
    case "timeZone":
      return random.pick(["Asia/Ho_Chi_Minh", "Nowhere/Else"]);
    case "itemId":
      return random.pickAny(form?.form.items ?? [])?.itemId ?? "none";
    case "name":
      return `ten_${random.int(20)}`;
    case "title":
    case "newSheetName":
      return `${random.pick(["Sáng kiến", "Cần sửa", "Sheet"])}${random.int(20)}`;
    case "formulaValue":
      return random.pick(["=1+2", "=A1", "=1/0", "=SUM(A1:B2)", '="x"']);
    case "pattern":
      return random.pick(["0.00", "#,##0", "dd/mm/yyyy", "@", '"', "[h]:mm"]);
    default:
      return random.chance(0.5) ? String(random.int(100)) : wildText(random);
  }
}

function makeA1({ random, book }: Ground): string {
  const title = random.pickAny(book?.sheets ?? [])?.properties.title ?? "Sheet1";
  const cell = (): string => `${random.pick(["A", "B", "C", "Z", "AA"])}${1 + random.int(12)}`;
  const cells = random.pick([
    cell,
    () => `${cell()}:${cell()}`,
    () => "A:B",
    () => "2:4",
    () => "A3:C",
    () => "ZZZ9999999",
    () => "A0",
  ])();
  const tab = `'${title.replaceAll("'", "''")}'`;
  return random.pick([`${tab}!${cells}`, cells, tab, title]);
}
