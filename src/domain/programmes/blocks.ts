// The two blocks by which quotas are split, as Đông Anh printed them in 2022.

export const BLOCKS = [
  { id: "dn", name: "Khối doanh nghiệp và đơn vị sự nghiệp ngoài công lập" },
  { id: "hcsn", name: "Khối trường học, cơ quan hành chính sự nghiệp" },
] as const;
