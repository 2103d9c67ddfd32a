// Which identity works in which book.
import { describe, expect, test } from "vitest";
import { chooseAccount } from "../../../src/worker/google/choose-account.ts";

interface Named {
  readonly email: string;
}
const account = (n: number): Named => ({ email: `sang-kien-${n}@union.iam.gserviceaccount.com` });
const accounts = (count: number): readonly [Named, ...Named[]] => [
  account(1),
  ...Array.from({ length: count - 1 }, (_, index) => account(index + 2)),
];
const BOOKS = Array.from({ length: 300 }, (_, index) => `1BookOfTheUnion${index}`);

const chooseAll = async (count: number) =>
  Promise.all(BOOKS.map(async (book) => (await chooseAccount(accounts(count), book, [])).email));

describe("chooseAccount", () => {
  test("gives the books out evenly", async () => {
    const chosen = await chooseAll(5);
    for (const { email } of accounts(5)) {
      const books = chosen.filter((one) => one === email).length;
      expect(books).toBeGreaterThan(40);
      expect(books).toBeLessThan(80);
    }
  });

  test("moves few books when an identity comes, all of them to it", async () => {
    const [before, after] = [await chooseAll(4), await chooseAll(5)];
    const moved = after.filter((email, index) => email !== before[index]);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(BOOKS.length / 3);
    expect(new Set(moved)).toEqual(new Set([account(5).email]));
  });

  test("chooses the same whatever order the keys come in", async () => {
    const [first, second, third] = [account(1), account(2), account(3)];
    for (const book of BOOKS.slice(0, 20)) {
      const one = await chooseAccount([first, second, third], book, []);
      expect(await chooseAccount([third, first, second], book, [])).toBe(one);
    }
  });

  test("leaves a book to those its fence names, and to any of ours where it names none", async () => {
    const [one, two] = [account(1), account(2)];
    const owner = "truong-ban@congdoan.example";
    const chosen = (editors: readonly string[]) =>
      Promise.all(BOOKS.map((book) => chooseAccount([one, two], book, editors)));
    expect(new Set(await chosen([owner, two.email]))).toEqual(new Set([two]));
    expect(new Set(await chosen([one.email]))).toEqual(new Set([one]));
    expect(new Set(await chosen([one.email, two.email]))).toEqual(new Set([one, two]));
    expect(new Set(await chosen([owner]))).toEqual(new Set([one, two]));
  });
});
