// One measured number of the bench beside its bar.

export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: number;
  readonly better: "higher" | "lower";
}

export function meets({ value, bar, better }: Result): boolean {
  return better === "higher" ? value >= bar : value <= bar;
}
