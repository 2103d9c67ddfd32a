// The person who works in the grid.

export const OFFICER = "can-bo@congdoan.example";
export const OFFICER_NAME = "Cán bộ công đoàn";
