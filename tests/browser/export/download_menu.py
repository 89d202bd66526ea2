"""The download menu of a figure, used by keyboard."""

import base64

from tests.browser.support.figure import Figure

# Every file that is made is kept in `files` from now on.
KEEP = """
(() => {
  window.files ??= (() => {
    const plain = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof File) window.files.push(blob);
      return plain.call(URL, blob);
    };
    return [];
  })();
})()
"""
OPEN = "document.querySelector('{}').matches(':popover-open')"


class Menu:
    """A figure's menu, used by keyboard."""

    def __init__(self, reader, name):
        self.reader = reader
        self.figure = Figure(reader, name)
        self.inside = f"#{name}-download"
        self.outcome = f"document.querySelector('{self.inside} .outcome').textContent"
        reader.evaluate(KEEP)

    def open(self):
        """By its button; it stays as it is if it is open already."""
        if not self.reader.evaluate(OPEN.format(self.inside)):
            self.reader.focus(f'[popovertarget="{self.inside[1:]}"]')
            self.reader.press("Enter")
            self.reader.wait_until(OPEN.format(self.inside))

    def ask(self, file_format):
        """Press the button of a format."""
        self.open()
        self.reader.focus(f'{self.inside} [data-format="{file_format}"]')
        self.reader.press("Enter")

    def take(self, file_format):
        """(name, content) of the file, as soon as it is there."""
        before = self.reader.evaluate("files.length")
        self.ask(file_format)
        self.reader.wait_until("files.length > argument", before)
        self.reader.evaluate(
            "void (window.content = '', window.file = new FileReader(),"
            "file.onload = () => { content = file.result; }, file.readAsDataURL(files.at(-1)))"
        )
        self.reader.wait_until("content")
        self.reader.wait_until(f"{self.outcome}.startsWith(files.at(-1).name)")
        data = self.reader.evaluate("content").split(",", 1)[1]
        return self.reader.evaluate("files.at(-1).name"), base64.b64decode(data)
