/**
 * The words of scripts: what site/ passes to `say` and `plural`, and what looks like words for readers but
 * reaches neither. `node py/publish/words/scripts.mjs` prints the messages as JSON.
 */

import { join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { SyntaxKind } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";

/** @typedef {{msgid: string, plural?: string, file: string}} Message */
/** @typedef {{text: string, file: string, line: number}} Literal */

const ROOT = resolve(import.meta.dirname, "..", "..", "..");

// Two words beside each other, or one with a capital; ${…} stands for a word.
const WORDS = /(\p{L}{2,}|\{\}) ?[,.;:?!…)”’]* (\p{L}{2,}|\{\})|^\p{Lu}\p{L}+[.…]?$/u;
const LETTERS = /\p{L}{2,}/u;
// Calls and properties whose texts are selectors, names or messages for the console.
const NO_READER =
  /^(querySelector(All)?|closest|matches|partsOf|part|find|matchMedia|warn|info|svg|createElement(NS)?|insertAdjacentHTML|RegExp)$/;

/** @param {string} [config] of the program @returns {{messages: Message[], unsaid: Literal[]}} */
export function wordsOf(config = join(ROOT, "tsconfig.json")) {
  const api = new API({ cwd: ROOT });
  try {
    const [project] = api.updateSnapshot({ openProject: config }).getProjects();
    const site = `${resolve(config, "..", "site").split(sep).join("/")}/`;
    const names = project.program.getSourceFileNames().filter((name) => name.startsWith(site));
    const found = { messages: [], unsaid: [] };
    for (const name of names.sort()) {
      const file = relative(join(site, ".."), name).split(sep).join("/");
      visit(project.program.getSourceFile(name), { file, ...found });
    }
    return found;
  } finally {
    api.close();
  }
}

/** @param {any} node @param {{file: string, messages: Message[], unsaid: Literal[]}} found */
function visit(node, found) {
  const { file, messages, unsaid } = found;
  if (kindOf(node) === "TaggedTemplateExpression" && node.tag.text === "say") {
    messages.push({ msgid: textOf(node.template, (i) => `{${i}}`), file });
    for (const span of node.template.templateSpans ?? []) visit(span.expression, found);
    return;
  }
  if (kindOf(node) === "CallExpression" && node.expression.text === "plural") {
    const [count, { properties = [] }] = node.arguments;
    const forms = properties.map((/** @type {any} */ form) => [
      form.name.text,
      form.initializer.text,
    ]);
    const { one, other } = Object.fromEntries(forms);
    messages.push({ msgid: one, plural: other, file });
    return visit(count, found);
  }
  if (/^(StringLiteral|TemplateExpression|NoSubstitution\w+)$/.test(kindOf(node)) && isRead(node)) {
    const text = textOf(node, () => "{}");
    const line = node.getSourceFile().text.slice(0, node.end).split("\n").length;
    if (WORDS.test(text) && LETTERS.test(text.replaceAll("{}", "")))
      unsaid.push({ text, file, line });
  }
  node.forEachChild((/** @type {any} */ child) => visit(child, found));
}

/** @param {any} node @returns {string} */
const kindOf = (node) => SyntaxKind[node.kind];

/** @param {any} literal @param {(i: number) => string} place of a value */
const textOf = ({ text, head, templateSpans = [] }, place) =>
  templateSpans.reduce(
    (/** @type {string} */ words, /** @type {any} */ span, /** @type {number} */ i) =>
      words + place(i) + span.literal.text,
    head?.text ?? text,
  );

/** Whether a reader may see the literal: it is no key, no name of a module, and not only compared. @param {any} node */
function isRead(node) {
  const { parent } = node;
  const kind = kindOf(parent);
  if (/^(Import|Export|LiteralType|JSDoc|CaseClause|ElementAccess)/.test(kind)) return false;
  if (kind === "PropertyAssignment" && parent.name === node) return false;
  if (kind === "BinaryExpression" && /^(=|!)==?$/.test(parent.operatorToken.getText()))
    return false;
  const callee = /^(Call|New)Expression$/.test(kind) && parent.expression;
  return !(callee && NO_READER.test(callee.name?.text ?? callee.text ?? ""));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(JSON.stringify(wordsOf().messages, null, 1));
