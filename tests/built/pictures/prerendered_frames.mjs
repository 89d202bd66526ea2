// Prerendered frames, drawn as the page draws them: `node prerendered_frames.mjs dist/prerendered`.
// In (standard input):   [[figure, controls, state], …]
// Out (standard output): [{svg, texts}, …]; both null where no frame is prerendered.

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { prerenderedScene } from "../../../site/prerendered/interpolate.js";
import { render } from "../../../site/render/render.js";
import { openPage } from "../../js/support/samples.mjs";

const folder = process.argv[2];
/** @type {Map<string, any>} */
const kept = new Map();
const drawn = JSON.parse(await text(process.stdin)).map(
  (/** @type {[string, any, any]} */ [name, controls, state]) => {
    if (!kept.has(name)) kept.set(name, JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")));
    const scene = prerenderedScene(kept.get(name), controls, state);
    if (!scene) return { svg: null, texts: null };
    const body = openPage("");
    render(body, scene);
    const { summary, note, readouts } = scene;
    return { svg: body.innerHTML, texts: { summary, note, readouts } };
  },
);
process.stdout.write(JSON.stringify(drawn));
