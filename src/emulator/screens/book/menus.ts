// The menus above the grid: what each entry is called, and the name by which the page knows what to do.

export interface Menu {
  readonly id: string;
  readonly title: string;
  /** True when it works on the chosen cell's row or column. */
  readonly needsCell: boolean;
  readonly entries: readonly (readonly [name: string, text: string])[];
}

export const MENUS: readonly Menu[] = [
  {
    id: "row",
    title: "Hàng",
    needsCell: true,
    entries: [
      ["insert-above", "Chèn một hàng phía trên"],
      ["insert-below", "Chèn một hàng phía dưới"],
      ["move-row", "Chuyển hàng này…"],
      ["hide-row", "Ẩn hàng này"],
      ["show-rows", "Hiện lại các hàng đã ẩn"],
      ["delete-row", "Xoá hàng này"],
    ],
  },
  {
    id: "column",
    title: "Cột",
    needsCell: true,
    entries: [
      ["sort-up", "Sắp xếp A → Z"],
      ["sort-down", "Sắp xếp Z → A"],
      ["filter", "Lọc theo giá trị…"],
      ["clear-filter", "Bỏ lọc"],
      ["insert-left", "Chèn một cột bên trái"],
      ["insert-right", "Chèn một cột bên phải"],
      ["move-column", "Chuyển cột này…"],
      ["hide-column", "Ẩn cột này"],
      ["show-columns", "Hiện lại các cột đã ẩn"],
      ["delete-column", "Xoá cột này"],
    ],
  },
  {
    id: "tab",
    title: "Trang",
    needsCell: false,
    entries: [
      ["rename", "Đổi tên trang tính…"],
      ["duplicate", "Tạo bản sao của trang tính"],
      ["unprotect", "Bỏ bảo vệ…"],
      ["remove-tab", "Xoá trang tính"],
    ],
  },
  {
    id: "file",
    title: "Tệp",
    needsCell: false,
    entries: [
      ["versions", "Lịch sử phiên bản…"],
      ["officer", "Bạn là ai…"],
      ["panel", "Làm hỏng Google"],
    ],
  },
];
