"""Leaves out of Pyodide's script what no module of WebAssembly here can call.

Emscripten puts in a function for all that a C program may ask of a browser: graphics, windows,
sound. That is half of the script, which every start reads.
"""

import re
import subprocess
from pathlib import Path

IMPORTS = re.compile(r"(?<=wasmImports=\{)[^}]*(?=\})")
WEBGL = re.compile(r"(emscripten_)?gl[A-Z]\w*")
SIGNATURE = re.compile(r'(?<=[;}])([\w$]+)\.sig="\w+";')
EXPORT = re.compile(r'(?<=[;}])Module\["((?:_|\w*GL|SDL|\w*[wW]eb[gG]l)[\w$]*)"\]=\1;')
# Pyodide's main module asks for the functions of WebGL, and calls none without a canvas in a page.
# One function takes the place of all, so that the table of functions has one for them, too.
LEFT_OUT = "leftOut"
DEFINITION = 'function %s(){abort("WebGL is left out of Pyodide.")}%s.sig="v";var wasmImports={'
SHAKE = Path(__file__).with_name("tree_shake.mjs")


def without_uncalled(script, imported, others):
    """The script of Pyodide, in which its main module is given only what is `imported`.

    `imported` are names that modules of WebAssembly import, `others` texts of scripts that use
    this one.
    Raises ValueError if the script is not as expected.
    """
    found = IMPORTS.findall(script)
    if len(found) != 1:
        raise ValueError("Pyodide lists what its modules import in another way.")
    given = dict((*entry.split(":"), entry)[:2] for entry in found[0].split(","))
    kept = {
        name: LEFT_OUT if WEBGL.fullmatch(name) else function
        for name, function in given.items()
        if name in imported
    }
    entries = (f"{name}:{function}" for name, function in kept.items())
    script = IMPORTS.sub(lambda _: ",".join(entries), script)
    script = script.replace("var wasmImports={", DEFINITION % (LEFT_OUT, LEFT_OUT), 1)
    used = {*kept.values(), *named_elsewhere(script, others)}

    def if_used(match):
        return match[0] if match[1] in used else ""

    return EXPORT.sub(if_used, SIGNATURE.sub(if_used, script))


def named_elsewhere(script, others):
    """The names that scripts take from Pyodide's module as its properties."""
    texts = [EXPORT.sub("", script), *others]
    return {name for text in texts for name in re.findall(r'(?<=\.)\w+|(?<=")\w+(?=")', text)}


def shaken(script):
    """The script without functions that nothing in it refers to; raises CalledProcessError."""
    command = ["node", str(SHAKE)]
    done = subprocess.run(command, input=script, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout
