// Lets a person past a protection that only warns, and stops them at a lock.
import { ask } from "./ask.js";
import { findLocks } from "./find-locks.js";

/** True when there is no lock; says so when there is one. */
export async function tellLock(n, i, height, width) {
  if (!findLocks(n, i, height, width).some((lock) => lock.kind === "locks")) return true;
  await ask({
    title: "Ô này đã được khoá",
    text: "Bạn không sửa được phần này. Hãy hỏi người quản lý bảng tính nếu cần.",
  });
  return false;
}

/** True when they may go on, or want to all the same. */
export async function askPastLocks(n, i, height, width) {
  if (!(await tellLock(n, i, height, width))) return false;
  const [warned] = findLocks(n, i, height, width);
  if (!warned) return true;
  const why = warned.description === "" ? "" : `${warned.description}. `;
  return ask({
    title: "Sửa phần này?",
    text: `${why}Phần này được bảo vệ để tránh sửa nhầm.`,
    yes: "Vẫn sửa",
    no: "Không sửa",
  });
}
