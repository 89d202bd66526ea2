#!/usr/bin/env bash
# A mark that stops a formula from wrapping: KaTeX's \htmlData and its line breaks.
#
# Packages  katex 0.19.1 (npm).
# Guess     \htmlData{term=prior}{...} only adds data-term to the HTML. Colour it with \textcolor
#           or mark it with \htmlData: the layout is the same.
# Seen      The spaces are the same, the line breaks are not. KaTeX cuts an inline formula into
#           boxes after its relations and binary operators, and its style sheet lets a line break
#           only between boxes. What \htmlData wraps is never cut: a formula of four boxes becomes
#           one box, wider than a phone. A marked "=" or "+" alone loses its break as well.
#           \htmlClass, \htmlId and \htmlStyle do the same; \textcolor keeps every break.
# Why       Explorable pages mark terms so that a slider or a hover can find them, which is what
#           \htmlData is for. On a wide screen nothing shows; on a narrow one the page scrolls
#           sideways. Mark the operands and leave the operators between them unmarked, or put the
#           mark inside the operator's class: \mathrel{\htmlData{term=prior}{=}}.
#
# Exit: 0 as described, 1 the behaviour has changed, 2 a package could not be installed.
set -euo pipefail

described='
boxes  spaces
4      6       a=b+c=d
4      6       \textcolor{red}{a=b+c=d}
1      6       \htmlData{term=prior}{a=b+c=d}
1      6       \htmlClass{prior}{a=b+c=d}
4      6       a\textcolor{red}{=}b+c=d
3      6       a\htmlData{term=prior}{=}b+c=d
4      6       a\mathrel{\htmlData{term=prior}{=}}b+c=d
4      6       a=\htmlData{term=prior}{b}+c=d
a box never breaks: true'

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . katex@0.19.1 >&2 || exit 2

cat > finding.mjs <<'JAVASCRIPT'
import { readFileSync } from "node:fs";
import katex from "katex";

const formulas = [
  "a=b+c=d",
  "\\textcolor{red}{a=b+c=d}",
  "\\htmlData{term=prior}{a=b+c=d}",
  "\\htmlClass{prior}{a=b+c=d}",
  "a\\textcolor{red}{=}b+c=d",
  "a\\htmlData{term=prior}{=}b+c=d",
  "a\\mathrel{\\htmlData{term=prior}{=}}b+c=d",
  "a=\\htmlData{term=prior}{b}+c=d",
];
console.log("boxes  spaces");
for (const tex of formulas) {
  // Inline, as in running text; strict would only repeat that \html... is no LaTeX.
  const html = katex.renderToString(tex, { output: "html", trust: true, strict: false });
  const count = (pattern) => String([...html.matchAll(pattern)].length);
  const boxes = count(/<span class="katex-base"/g);
  const spaces = count(/<span class="mspace"/g);
  console.log(boxes.padEnd(7) + spaces.padEnd(8) + tex);
}
const css = readFileSync("node_modules/katex/dist/katex.css", "utf-8");
const rule = /\.katex \.katex-base\s*\{[^}]*\}/.exec(css)?.[0] ?? "";
console.log(`a box never breaks: ${rule.includes("white-space: nowrap")}`);
JAVASCRIPT

seen=$'\n'$(node finding.mjs)
echo "$seen"
[ "$seen" = "$described" ] || { echo "CHANGED: not what this script describes" >&2; exit 1; }
