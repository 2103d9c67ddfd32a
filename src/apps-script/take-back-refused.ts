// Puts what the server turned away among the unsent again.
import { holdLock } from "./hold-lock.ts";
import { readMemory } from "./read-memory.ts";
import { saveProperties } from "./save-properties.ts";
import { writeMemory } from "./write-memory.ts";

export function takeBackRefused(now: number): void {
  const done = holdLock(() => {
    const properties = PropertiesService.getScriptProperties().getProperties();
    const { memory } = readMemory(properties, now);
    const again = memory.refused.map((answer) => ({ ...answer, tries: 0, since: now }));
    saveProperties(
      writeMemory(properties, { ...memory, unsent: [...memory.unsent, ...again], refused: [] }),
    );
    console.log(`Gửi lại ${again.length} phiếu`);
  });
  if (!done)
    throw new Error(
      "Chưa gửi lại được: một lượt gửi khác đang chạy; hãy chạy lại hàm này sau vài phút",
    );
}
