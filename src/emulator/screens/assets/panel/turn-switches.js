// Shows how the switches stand, and turns one when its answer is chosen.

export function showSwitches(switches) {
  for (const choice of document.querySelectorAll(".questions input")) {
    choice.checked = switches[choice.name] === choice.value;
  }
}

export function followSwitches(refresh) {
  const turn = async ({ name, value }) => {
    const answer = await fetch("/_emulator/switches", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ [name]: value }),
    });
    const said = answer.ok ? "" : "Chưa chuyển được. Hãy thử lại.";
    document.getElementById("unturned").textContent = said;
    await refresh();
  };
  const questions = document.querySelector(".questions");
  questions.addEventListener("change", ({ target }) => void turn(target));
}
