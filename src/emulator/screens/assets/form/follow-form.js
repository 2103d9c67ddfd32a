// Keeps a page from being sent twice, and ticks "Khác" when its text is typed.

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent === "yes") event.preventDefault();
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => delete form.dataset.sent);
}

for (const field of document.querySelectorAll("[data-chooses]")) {
  field.addEventListener("input", () => {
    document.getElementById(field.dataset.chooses).checked = field.value !== "";
  });
}

// Enter in a one-line field goes on, never back; the way on is the page's first button.
document.querySelector("[aria-invalid=true]")?.scrollIntoView({ block: "center" });
