// The people who may sit in front of the grid.

export interface Officer {
  readonly email: string;
  readonly name: string;
  /** Manager of the shared drive: may take off anyone's protection. */
  readonly role?: "manager";
}

const FIRST: Officer = { email: "can-bo@congdoan.example", name: "Cán bộ công đoàn" };

export const OFFICERS: readonly Officer[] = [
  FIRST,
  { email: "hoa.nguyen@congdoan.example", name: "Nguyễn Thị Hoa" },
  { email: "minh.tran@congdoan.example", name: "Trần Văn Minh" },
  { email: "quan-ly@congdoan.example", name: "Người quản lý bộ nhớ dùng chung", role: "manager" },
];

/** Who says nothing, or nothing known, is the first. */
export function findOfficer(email: unknown): Officer {
  return OFFICERS.find((one) => one.email === email) ?? FIRST;
}
