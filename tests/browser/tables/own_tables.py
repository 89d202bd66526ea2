"""What the tests of a reader's own table share: its words, and ways to bring one."""

SAID = "document.querySelector('.said').textContent"
TROUBLE = "document.querySelector('.trouble').textContent"
DROP = """
void (() => {
  const form = document.querySelector('h1'); // anywhere on the page
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([argument], 'table.csv'));
  form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
})()
"""
FETCHED = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)"
SAVED = """
window.saved = [];
HTMLAnchorElement.prototype.click = () => {};
const makeUrl = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  blob.text().then((text) => window.saved.push(text));
  return makeUrl(blob);
};
"""


def houses(n=60):
    rows = (f"{40 + i};{(i * 7) % 11};{'abc'[i % 3]};{i * 2 + (i * 5) % 7},5" for i in range(n))
    return "size;age;town;price\n" + "\n".join(rows)


def paste(page, text):
    page.evaluate("void (document.querySelector('#table-text').value = argument)", text)
    page.evaluate("void document.querySelector('form.bring').requestSubmit()")
