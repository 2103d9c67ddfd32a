// Copies the repository, as it is in the work tree, to a fresh folder.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What git ignores stays behind; the packages are linked. Gives the folder. */
export function copyRepository(root: string): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), "mutate-"));
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  for (const file of listed.split("\0")) {
    // A file that was removed from the work tree is listed until that is committed.
    if (file !== "" && existsSync(join(root, file))) cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}
