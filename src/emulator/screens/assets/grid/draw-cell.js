// Draws one cell, only when it has changed since it was drawn last.

const DOWN = { top: "top", middle: "middle", bottom: "bottom" };

function describe(cell, formats) {
  if (!cell) return { text: "", style: "", classes: "" };
  const [text, formatIndex, listIndex, edited] = cell;
  const format = formats[formatIndex] ?? {};
  const styles = [];
  if (format.background) styles.push(`background:${format.background}`);
  if (format.color) styles.push(`color:${format.color}`);
  if (format.bold) styles.push("font-weight:600");
  if (format.italic) styles.push("font-style:italic");
  if (format.strike) styles.push("text-decoration:line-through");
  if (format.size) styles.push(`font-size:${Math.round((format.size / 10) * 100) / 100}em`);
  const isNumber = edited !== undefined && !edited.startsWith("'") && text !== "";
  styles.push(`text-align:${format.across ?? (isNumber ? "right" : "left")}`);
  styles.push(`vertical-align:${DOWN[format.down] ?? "bottom"}`);
  const classes = [format.wrap ? "wrap" : "line"];
  if (listIndex >= 0) classes.push("list");
  if (!format.wrap && !format.clip && !isNumber) classes.push("spill");
  return { text, style: styles.join(";"), classes: classes.join(" ") };
}

/** `last` tells whether something stands in the next cell, so that this one's text must end at its edge. */
export function drawCell(node, cell, formats, nextIsBlank) {
  const { text, style, classes } = describe(cell, formats);
  const all = nextIsBlank && text !== "" ? classes : classes.replace(" spill", "");
  const note = cell?.[4] ?? "";
  const drawn = JSON.stringify([text, style, all, note]);
  if (node.drawn === drawn) return;
  node.drawn = drawn;
  node.baseClass = all;
  node.style.cssText = `${style};${node.stuck ?? ""}`;
  node.className = `${all}${node.stuck ? " stuck" : ""}`;
  node.title = note;
  if (text === "") node.replaceChildren();
  else {
    const inner = document.createElement("span");
    inner.textContent = text;
    node.replaceChildren(inner);
  }
}
