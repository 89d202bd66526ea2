"""terms.py as CSS: one custom property a colour, one rule a term."""

from explorable.scene.terms import SURFACES, TERMS


def theme_css():
    """The text of theme.css."""
    colours = {name: (term.light, term.dark) for name, term in TERMS.items()} | SURFACES
    lines = ["/* Made by the build from terms.py. */", ":root {"]
    lines += [
        f"  --{name}: {light};\n  --{name}: light-dark({light}, {dark});"
        for name, (light, dark) in colours.items()
    ]
    lines.append("}")
    for name, term in TERMS.items():
        lines.append(
            f'[data-term="{name}"] {{ --term: var(--{name}); --width: {term.width}; '
            f"--dash: {term.dash or 'none'}; --fill: {term.fill}; }}"
        )
    return "\n".join(lines) + "\n"
