// Names in a link: slips are named, what belongs to others passes in silence.

import assert from "node:assert/strict";
import { test } from "node:test";
import { conflicts, isSlip, misplaced, nearMisses } from "../../../site/state/link-names.js";
import { random } from "../support/random.mjs";

const KNOWN = [
  "points",
  "noise_sd",
  "prior_sd",
  "penalty",
  "slope",
  "norm",
  "mle",
  "theme",
  "code",
];
KNOWN.push("caption", "controls", "readouts", "degree", "flips", "heads", "prior_mean", "scale");
// What mailers, advertisers, hosts and analysts add to every link.
const FOREIGN = ["ref", "fbclid", "gclid", "msclkid", "igshid", "mc_cid", "mc_eid", "utm_source"];
FOREIGN.push(
  "utm_medium",
  "utm_campaign",
  "utm_term",
  "utm_content",
  "source",
  "src",
  "s",
  "v",
  "t",
);
FOREIGN.push(
  "lang",
  "hl",
  "page",
  "p",
  "id",
  "amp",
  "print",
  "form",
  "mode",
  "node",
  "share",
  "feed",
);
FOREIGN.push(
  "campaign",
  "preview",
  "nonce",
  "ver",
  "width",
  "height",
  "loading",
  "allow",
  "session",
);
FOREIGN.push("replytocom", "context", "color", "state", "user", "token", "sort", "filter", "sid");

test("names of others pass", () => {
  assert.deepEqual(nearMisses(FOREIGN, KNOWN), []);
});

test("names that every object has are nobody’s", () => {
  assert.deepEqual(nearMisses(["constructor", "toString", "__proto__"], KNOWN, { a: "b" }), []);
});

test("a control with the name of no figure here is named, with the one that is read", () => {
  const keys = ["slope", "nosuch.slope", "slope.utm", "a.b.slope"];
  assert.deepEqual(nearMisses(keys, [], misplaced(keys, ["slope"], "likelihood.")), [
    "The link’s “slope” is not known here; “likelihood.slope” is.",
    "The link’s “nosuch.slope” is not known here; “likelihood.slope” is.",
    "The link’s “a.b.slope” is not known here; “likelihood.slope” is.",
  ]);
});

test("known names pass, and each unknown one is named once", () => {
  assert.deepEqual(nearMisses(KNOWN, KNOWN), []);
  const said = nearMisses(["prior_ds", "prior_ds", "Theme", "points"], KNOWN);
  assert.deepEqual(said, [
    "The link’s “prior_ds” is not known here; “prior_sd” is.",
    "The link’s “Theme” is not known here; “theme” is.",
  ]);
});

test("one letter inserted, deleted, replaced or swapped in a name is a slip", () => {
  const next = random(11);
  const letter = () => String.fromCharCode(97 + Math.floor(26 * next()));
  for (const name of KNOWN.filter((known) => known.length > 4)) {
    for (let round = 0; round < 20; round++) {
      const at = 1 + Math.floor((name.length - 2) * next());
      const [start, end] = [name.slice(0, at), name.slice(at)];
      const swapped = start + end[1] + end[0] + end.slice(2);
      for (const text of [start + letter() + end, start + end.slice(1), swapped]) {
        assert.ok(isSlip(text, name), `${text} for ${name}`);
      }
      assert.ok(isSlip(start + letter() + end.slice(1), name));
    }
  }
});

test("hyphens, capitals and a missing underscore are slips", () => {
  for (const text of ["prior-sd", "priorSd", "PRIOR_SD", "priorsd"]) {
    assert.ok(isSlip(text, "prior_sd"), text);
  }
  assert.ok(isSlip("postrior.prior_sd", "posterior.prior_sd"));
  assert.ok(isSlip("amp;prior_sd", "prior_sd"), "copied out of HTML");
  assert.ok(!isSlip("likelihood.prior_sd", "posterior.prior_sd"));
});

test("what people write instead is named with what is known", () => {
  const said = nearMisses(["prior_sd"], ["fig.prior_sd"], { prior_sd: "fig.prior_sd" });
  assert.deepEqual(said, ["The link’s “prior_sd” is not known here; “fig.prior_sd” is."]);
});

test("equal values are no conflict", () => {
  assert.deepEqual(conflicts([{ key: "a", text: "1" }], "1"), []);
  const given = [
    { key: "a.x", text: "1" },
    { key: "b.x", text: "2" },
  ];
  assert.deepEqual(conflicts(given, "2"), ["The link has a.x = “1” and b.x = “2”; “2” counts."]);
});
