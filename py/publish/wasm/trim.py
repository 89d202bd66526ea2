"""Leaves out of Pyodide what its main module exports and nothing on this site imports.

For every export a start makes objects: the function, a place in the table, a variable for its
address. Pyodide exports everything, for libraries of any wheel; the wheels of this site are known.
No code of the module is changed.
"""

import json
import re
import zipfile

from publish.wasm.binary import FUNCTION, GLOBAL, exports, imports, places, with_exports

SET_ALL = re.compile(r"(?<=function assignWasmExports\(wasmExports\)\{)[^}]*(?=\})")
SET = re.compile(r'([\w$]+)=Module\["\1"\]=wasmExports\["([\w$]+)"\](\.value>>>0)?')
DECLARED = re.compile(r"(?<=var )[\w$,]+(?=;function assignWasmExports\()")
WORD = re.compile(r"[\w$]+")
NOTICE = "/* Pyodide, MPL 2.0, without the exports that py/publish/wasm/trim.py leaves out */\n"
ADD_ALL = "updateGOT(origExports)"
# Else Emscripten looks exports up among objects that it makes for all functions of the table.
KNOWN = (
    "functionsInTableMap=new WeakMap;"
    "for(const[name,place]of Object.entries(%s))functionsInTableMap.set(origExports[name],place);"
)


def trimmed(wasm, script, others, imported):
    """(`wasm`, `script`): Pyodide's main module and the script of it, without unused exports.

    `others` are texts of Pyodide's scripts that use the module, too; `imported` are names that
    modules of WebAssembly import. What a script may use is anything that it names outside the
    function that gives exports their names. Raises ValueError if that is not as expected.
    """
    texts = [DECLARED.sub("", SET_ALL.sub("", script)), *others]
    words = {word for text in texts for word in WORD.findall(text)}
    words |= imported
    kept = {
        name
        for name, (kind, _) in exports(wasm).items()
        if kind not in (FUNCTION, GLOBAL) or {name, f"_{name}"} & words
    }
    wasm = with_exports(wasm, kept)
    return wasm, NOTICE + with_places(with_names(script, kept), wasm)


def library_imports(wheel):
    """The names that the libraries in a wheel import."""
    with zipfile.ZipFile(wheel) as archive:
        libraries = [name for name in archive.namelist() if name.endswith(".so")]
        return set().union(*(imports(archive.read(name)) for name in libraries))


def with_names(script, kept):
    """The script, which names only those exports that are `kept`."""
    statements = only(SET_ALL.findall(script)).split(";")
    found = [match for one in statements if (match := SET.fullmatch(one))]
    unused = {match[1] for match in found if match[2] not in kept}
    used = [one for one in statements if one.partition("=")[0] not in unused]
    declared = [one for one in only(DECLARED.findall(script)).split(",") if one not in unused]
    script = DECLARED.sub(lambda _: ",".join(declared), script)
    return SET_ALL.sub(lambda _: ";".join(used), script)


def with_places(script, wasm):
    """The script, which knows where in the table exported functions are."""
    if script.count(ADD_ALL) != 1:
        raise ValueError("Pyodide adds its exports to the table in another way.")
    at = places(wasm)
    known = {
        name: at[index]
        for name, (kind, index) in exports(wasm).items()
        if kind == FUNCTION and index in at
    }
    text = KNOWN % json.dumps(known, separators=(",", ":"))
    return script.replace(ADD_ALL, text + ADD_ALL)


def only(found):
    """The only one of these; raises ValueError if there are none or more."""
    if len(found) != 1:
        raise ValueError("Pyodide names its exports in another way.")
    return found[0]
