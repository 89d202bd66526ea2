// Syntax highlighting of Python: comments, strings, numbers, keywords. One regular expression for each
// kind of token, tried in this order; used at build, and in the page for what is typed.

const KINDS = {
  comment: /#.*/,
  string:
    /[fr]?(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?)/,
  number: /\b\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?\b/,
  keyword:
    /\b(?:and|as|assert|break|class|continue|def|del|elif|else|except|False|finally|for|from|if|import|in|is|lambda|None|not|or|pass|raise|return|True|try|while|with|yield)\b/,
};

const ANY = new RegExp(
  Object.entries(KINDS)
    .map(([kind, pattern]) => `(?<${kind}>${pattern.source})`)
    .join("|"),
  "g",
);

/** @param {string} source @returns {string} HTML */
export function highlight(source) {
  let html = "";
  let at = 0;
  for (const match of source.matchAll(ANY)) {
    const kind = Object.keys(KINDS).find((name) => match.groups?.[name] !== undefined);
    html += escaped(source.slice(at, match.index));
    html += `<span class="${kind}">${escaped(match[0])}</span>`;
    at = match.index + match[0].length;
  }
  return html + escaped(source.slice(at));
}

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
