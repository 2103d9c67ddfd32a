// The kinds of solution an initiative can be, by Decree 13/2012/NĐ-CP on initiatives and the guides of TLĐ.

export const SOLUTIONS = [
  "Giải pháp kỹ thuật (sản phẩm, quy trình)",
  "Giải pháp quản lý",
  "Giải pháp tác nghiệp",
  "Giải pháp ứng dụng tiến bộ kỹ thuật, công nghệ",
] as const;
