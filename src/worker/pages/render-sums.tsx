// Renders, for each federation, what was received as the sum of where it is now; folded away while all of it adds up.
import type { FC } from "hono/jsx";
import { formatNumber } from "../../domain/format-number.ts";
import type { StatusNumbers, StatusView } from "../board/status-view.ts";
import { findUnbalanced } from "./find-unbalanced.ts";
import { writeSum } from "./write-sum.ts";

const NO_BREAK = "\u00A0";

export const Sums: FC<{ view: StatusView }> = ({ view }) => {
  if (view.total.received === null) return null;
  const unbalanced = new Set(findUnbalanced(view).map(({ id }) => id));
  const shown = view.federations.filter(({ id, received }) => received || unbalanced.has(id));
  const empty = view.federations.filter(
    ({ id, received }) => received === 0 && !unbalanced.has(id),
  ).length;
  const unknown = view.federations.filter((row) => row.received === null).length;
  return (
    <section class="card">
      <details open={unbalanced.size > 0}>
        <summary>
          Đã nhận bao nhiêu, đang ở đâu
          <small>
            {unbalanced.size === 0
              ? "Cộng lại khớp ở mọi đơn vị"
              : `Cộng lại KHÔNG khớp ở ${formatNumber(unbalanced.size)} đơn vị`}
          </small>
        </summary>
        <ul class="sums">
          {shown.map((row) => (
            <Line name={row.name} numbers={row} isWrong={unbalanced.has(row.id)} />
          ))}
          <Line name="Cả chương trình" numbers={view.total} isWrong={unbalanced.size > 0} />
        </ul>
        {empty + unknown === 0 ? null : (
          <p class="soft">
            {[
              ...(empty > 0 ? [`Chưa nhận gì: ${formatNumber(empty)} đơn vị.`] : []),
              ...(unknown > 0 ? [`Chưa có số liệu: ${formatNumber(unknown)} đơn vị.`] : []),
            ].join(" ")}
          </p>
        )}
      </details>
    </section>
  );
};

const Line: FC<{ name: string; numbers: StatusNumbers; isWrong: boolean }> = ({
  name,
  numbers,
  isWrong,
}) => {
  const sum = writeSum(numbers);
  if (sum === null) return null;
  return (
    <li class={isWrong ? "wrong" : undefined}>
      <span>{name}</span> <b>{formatNumber(sum.received)}</b>{" "}
      <span>
        {sum.total === sum.received ? "=" : "≠"}
        {NO_BREAK}
        {sum.parts}
      </span>
    </li>
  );
};
