// Makes the fields that stand in a dialog.

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, attributes);
  node.append(...children);
  return node;
}

/** A labelled text, number or choice; read it by `field.value`. */
export function makeField(label, field) {
  return make("label", { className: "field" }, make("span", {}, label), field);
}

export function makeInput(attributes) {
  return make("input", { autocomplete: "off", required: true, ...attributes });
}

/** `choices` are pairs of value and text. */
export function makeChoice(choices, value) {
  const field = make("select", {}, ...choices.map(([one, text]) => new Option(text, one)));
  field.value = value;
  return field;
}

/** Boxes to tick, or, with `type` "radio", one of which is chosen. `choices` hold value, text, perhaps a smaller text, and whether it is ticked. */
export function makeBoxes(type, label, choices) {
  const boxes = choices.map(({ value, text, small, ticked }) =>
    make(
      "label",
      {},
      make("input", { type, name: "choice", value, checked: ticked }),
      make("span", {}, text, ...(small ? [make("small", {}, small)] : [])),
    ),
  );
  return make(
    "fieldset",
    { className: "boxes" },
    make("legend", { className: "unseen" }, label),
    ...boxes,
  );
}
