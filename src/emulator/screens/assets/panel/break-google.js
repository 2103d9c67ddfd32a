// Arms the fault whose button is pressed; a new one takes the place of the one before.

export function followBreakages(refresh) {
  const arm = async (faults) => {
    await fetch("/_emulator/faults", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(faults),
    });
    await refresh();
  };
  for (const button of document.querySelectorAll("[data-fault]")) {
    button.addEventListener("click", () => {
      const method = document.querySelector("[name=scope]:checked").value;
      const fault = JSON.parse(button.dataset.fault);
      void arm([method === "" ? fault : { ...fault, method }]);
    });
  }
  document.getElementById("stop").addEventListener("click", () => void arm([]));
}
