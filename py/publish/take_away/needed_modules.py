"""Which modules of a folder a text needs, and their texts, found by reading import statements."""

import ast

DATA = "explorable/data"


def needed(names, folder):
    """{path: text} of these modules, all they import in `folder`, and tables where one is read."""
    texts, waiting = {}, list(names)
    while waiting:
        name = waiting.pop()
        path = path_of(name, folder)
        if path and path not in texts:
            texts[path] = (folder / path).read_text("utf-8")
            waiting.append(name.rpartition(".")[0])
            for node in ast.walk(ast.parse(texts[path])):
                waiting += _imported(node)
    if f"{DATA}/__init__.py" in texts:
        for path in (folder / DATA).glob("*.csv"):
            texts[f"{DATA}/{path.name}"] = path.read_text("utf-8")
    for path in (folder / DATA).glob("*.json"):  # each beside the module of its name
        if f"{DATA}/{path.stem}.py" in texts:
            texts[f"{DATA}/{path.name}"] = path.read_text("utf-8")
    return texts


def path_of(name, folder):
    """The module's path in the folder, or None if it is not there."""
    base = name.replace(".", "/")
    paths = f"{base}/__init__.py", f"{base}.py"
    return next((path for path in paths if name and (folder / path).is_file()), None)


def outer_imports(path, folder):
    """What a module imports from outside the folder: a function of it may need that at once."""
    nodes = ast.parse(path.read_text("utf-8")).body
    outer = (node for node in nodes if (names := _imported(node)) and not path_of(names[0], folder))
    return "".join(f"{ast.unparse(node)}\n" for node in outer) + "\n"


def _imported(node):
    """The names of all that may be modules in an import statement; none for anything else."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []
