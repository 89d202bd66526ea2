// The parts of a question before a figure that the page leaves out for its size.

import { say } from "../words/say.js";

const NOTES = `<p class="problems" role="alert" hidden></p><div class="note" hidden><p></p>
<details hidden><summary>${say`Python’s message`}</summary><pre></pre></details></div>`;
const BAR = `<span class="status"></span><progress max="1" value="0" hidden
aria-label="${say`Python is starting`}"></progress><button type="button" data-action="retry" hidden>${say`Try again`}</button>
<p class="hidden" id="ID">${say`Arrow keys move it, Shift farther, Alt less; Escape skips the guess.`}</p>
<p class="hidden announcement" role="status"></p>`;

/** Adds the controls of the figure, and what Python says. @param {import('./guess.js').ExplorableGuess} guess */
export function complete(guess) {
  const own = guess.inside("frame");
  const frame = JSON.parse(own.textContent ?? "");
  frame.controls.unshift(...guess.figure.controls);
  own.textContent = JSON.stringify(frame);
  guess.inside("summary").insertAdjacentHTML("beforebegin", NOTES);
  guess.inside("bar").innerHTML = BAR.replace("ID", `${guess.name}-keys`);
}
