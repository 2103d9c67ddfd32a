// Checks the mail address of who answers, and says what is wrong in the words a person reads.

/** What the field is called on the form. */
export const EMAIL_TITLE = "Email";

/** A form that collects addresses requires one. */
export function checkEmail(email: string): string | undefined {
  if (email.trim() === "") return "Đây là câu hỏi bắt buộc";
  const fits = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  return fits ? undefined : "Địa chỉ email không hợp lệ";
}
