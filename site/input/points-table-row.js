// One row of a table of points: its name, two number fields, and a button that removes it.

/** @param {import('../types.js').PointsControl} control @param {number} row */
export function newRow(control, row) {
  const noun = control.noun[0].toUpperCase() + control.noun.slice(1);
  const element = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = `${noun} ${row + 1}`;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.textContent = "Remove";
  remove.setAttribute("aria-label", `Remove ${control.noun} ${row + 1}`);
  remove.dataset.remove = `${control.name}[${row}]`;
  const { x_label, x_range, y_label, y_range } = control;
  const fields = [
    newField(`${noun} ${row + 1}, ${x_label}`, x_range),
    newField(`${noun} ${row + 1}, ${y_label}`, y_range),
  ];
  fields.forEach((field, i) => {
    Object.assign(field.dataset, { control: control.name, row, axis: "xy"[i] });
  });
  for (const content of [...fields, remove]) {
    const cell = document.createElement("td");
    cell.append(content);
    element.append(cell);
  }
  element.prepend(head);
  return element;
}

/** @param {string} label @param {number[]} range */
function newField(label, [low, high]) {
  const input = document.createElement("input");
  input.type = "text";
  const attributes = {
    ...{ role: "spinbutton", "aria-label": label, autocomplete: "off" },
    ...{ "aria-valuemin": low, "aria-valuemax": high },
    ...(low < 0 ? {} : { inputmode: "decimal" }), // that keyboard has no minus on iPhones
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, String(value));
  return input;
}
