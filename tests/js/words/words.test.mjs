// Every word that readers see is a message; what is written in a language arrives in its scripts.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: modules as texts

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { wordsOf } from "../../../py/publish/words/scripts.mjs";
import { spoken } from "../../../py/publish/words/speak.mjs";
import { plural } from "../../../site/words/language.js";
import { say, speak } from "../../../site/words/say.js";

const ROOT = resolve(import.meta.dirname, "..", "..", "..");
const { messages, unsaid } = wordsOf();

// Files with texts that look like words and are none for readers.
/** @type {Record<string, RegExp>} */
const NO_WORDS = {
  "site/boot/fetch-blocking.js": /^GET$/,
  "site/boot/snapshot/restore-memory.js":
    /^(size of memory|table of functions|the snapshot is for)/, // console
  "site/builder/kinds.js": /^(\.explorable-|<script)/, // code to paste
  "site/builder/markup.js": /^(<i|if\()/, // the same
  "site/builder/snippets.js": /[<=(:{]|import/, // the same
  "site/code/drafts.js": /^code \{/, // a key of localStorage, as in the next ones
  "site/lesson/answer.js": /^lesson \{/,
  "site/teach/guess.js": /^guess \{\}$/,
  "site/teach/guess-parts.js": /^(<.*|ID)$/s, // markup around words
  "site/code/highlight-python.js": /^<span/,
  "site/export/menu.js": /^\{\} kB$/,
  "site/export/svg-export.js": /^translate/,
  "site/file-protocol/stubs.js": /^(There is no \{\}$|\{\} \{ display)/, // an error for the console; styles
  "site/host/room.js": /^display: none/,
  "site/input/fields/number-field.js": /^<small/,
  "site/lesson/steps.js": /^input, select/, // a selector, as in the next ones
  "site/page/tables/take-files.js": /^Files$/, // a type of what is dragged
  "site/page/term-highlight.js": /^input, select/,
  "site/teach/stage-steps.js": /^input, select/,
  "site/service-worker/cached-files.js": /^(\{\} is of another version|Vary)/, // console
  "site/service-worker/service-worker.js": /^There is no room/, // console
  "site/service-worker/start-bundle.js": /^The start bundle is damaged/, // is caught
  "site/python/transport/snapshot-opt-out.js": /^( from parts|python \{)/, // names of workers
  "site/python/transport/sibling-windows.js": /^explorable: Python of siblings$/, // a symbol
  "site/python/transports.js": /^SharedWorker$/,
  "site/worker.js": /^python \{\}$/, // of a lock
  "site/teach/cells.js": /^cell \{\}$/, // of a request
  "site/render/handle.js": /^(translate|handle free)/, // attributes of SVG and classes, as in the next ones
  "site/render/marks.js": /^(curve quiet|segment dotted)$/,
  "site/render/paths.js": /^\{\}M/,
  "site/teach/stage-layout.js": /px/,
  "site/render/reconcile.js": /^There is no (plot|kind of mark)/, // for authors, as in the next ones
  "site/render/scale.js": /^Panel “/,
  "site/state/transforms.js": /^There is no transform/,
  "site/state/number-text.js": /^NFKC$/,
};

test("words for readers go through say", () => {
  const found = unsaid.filter(({ file, text }) => !NO_WORDS[file]?.test(text));
  assert.deepEqual(found, []);
});

test("no exception is left over", () => {
  const files = new Set(unsaid.map(({ file }) => file));
  assert.deepEqual(
    Object.keys(NO_WORDS).filter((file) => !files.has(file)),
    [],
  );
});

test("words that reach no say are found", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "site"));
  writeFileSync(
    join(folder, "tsconfig.json"),
    '{"compilerOptions":{"allowJs":true,"noEmit":true},"include":["site/*.js"]}',
  );
  writeFileSync(
    join(folder, "site", "one.js"),
    [
      'document.title = "Two words";',
      'button.textContent = "Stop";',
      "note.textContent = `${count} rows`;",
      "note.textContent = say`A ${say`thing`} of beauty`;",
      'plural(2, { one: "{0} row", other: "{0} rows" });',
      'if (key === "Enter" || name === "two words") find("a.try b");',
    ].join("\n"),
  );
  const found = wordsOf(join(folder, "tsconfig.json"));
  assert.deepEqual(
    found.unsaid.map(({ text, line }) => [text, line]),
    [
      ["Two words", 1],
      ["Stop", 2],
      ["{} rows", 3],
    ],
  );
  assert.deepEqual(
    found.messages.map(({ msgid, plural }) => [msgid, plural]),
    [
      ["A {0} of beauty", undefined],
      ["thing", undefined],
      ["{0} row", "{0} rows"],
    ],
  );
});

test("the build looks up every message, and only these", () => {
  const asked = new Set();
  const catalogue = new Proxy({}, { get: (_, name) => void asked.add(name) });
  for (const file of new Set(messages.map((message) => message.file)))
    spoken(readFileSync(join(ROOT, file), "utf8"), catalogue);
  const ids = messages.map(({ msgid }) => msgid);
  const missed = ids.filter((id) => !asked.has(id));
  assert.deepEqual(missed, []);
});

test("the build writes words in the place of say", () => {
  const german = {
    "{0} of {1}": "von {1} sind {0} `da`",
    thing: "$${Ding}",
    "{0} row": ["a", "b"],
  };
  const source = 'const text = say`${f({ a: "}" })} of ${`${one}`}` + say`thing` + say`Other`;';
  const english = 'const text = `${f({ a: "}" })} of ${`${one}`}` + `thing` + `Other`;';
  const translated =
    'const text = `von ${`${one}`} sind ${f({ a: "}" })} \\`da\\`` + `$\\${Ding}` + `Other`;';
  assert.equal(spoken(source, {}), english);
  assert.equal(spoken(source, german), translated);
  assert.equal(spoken("say`a ${say`thing`}`", { thing: "b" }), "`a ${`b`}`");
  const forms = 'plural(n, { one: "{0} row", other: "{0} rows" })';
  assert.equal(spoken(forms, {}, "de"), forms);
  assert.equal(spoken(forms, german, "de"), 'plural(n, {"one":"a","other":"b"})');
  const polish = { "{0} row": ["1", "2", "5"] };
  assert.match(spoken(forms, polish, "pl"), /\{"one":"1","few":"2","many":"5","other":"5"\}/);
});

test("words without an end stop the build", () => {
  for (const source of ["say`a", "say`a ${b", "say`a\\n`"])
    assert.throws(() => spoken(source, {}), /words|end/);
});

test("under Node words are looked up", (t) => {
  t.after(() => speak({}));
  assert.equal(say`${2} of ${"{0}"}`, "2 of {0}");
  speak({ "{0} of {1}": "von {1}: {0}" });
  assert.equal(say`${2} of ${3}`, "von 3: 2");
  assert.equal(say`Other`, "Other");
  const forms = { one: "{0} row", other: "{0} rows" };
  assert.deepEqual(
    [0, 1, 2].map((count) => plural(count, forms)),
    ["0 rows", "1 row", "2 rows"],
  );
});
