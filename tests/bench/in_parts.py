"""A result that is saved part by part, so that a run that is broken off can go on."""

import hashlib
import json
import time

NOT_OF_THE_RESULT = ("resume", "keep")  # options that change nothing in it


class Saved:
    """The `result` so far, in the file `place`; with `resume` the parts that are there are kept."""

    def __init__(self, place, resume=False):
        self.place, self.resume, self.result = place, resume, {}

    def begin(self, machine, identity):
        """Start with what is saved for this build and these options, or with nothing."""
        if self.resume and self.place.exists():
            self.result = json.loads(self.place.read_text("utf-8"))
        if self.result.get("identity") != identity:
            self.result = {"machine": machine, "identity": identity, "seconds": {}}
            self.result |= {"drag": {}, "slowed": {}, "otherwise": {}}

    def measure(self, name, part):
        """Add what `part()` finds, unless it is there already, and save all."""
        if name in self.result["seconds"]:
            return
        begun = time.monotonic()
        add(self.result, part())
        self.result["seconds"][name] = round(time.monotonic() - begun, 1)
        print(f"{name}: {self.result['seconds'][name]:.0f} s", flush=True)
        self.write()

    def write(self):
        self.place.parent.mkdir(exist_ok=True)
        text = json.dumps(self.result, indent=2)
        self.place.write_text(f"{text}\n", encoding="utf-8")


def add(result, part):
    """Put a part into the result, dicts into dicts of the same name."""
    for name, value in part.items():
        if isinstance(value, dict) and isinstance(result.get(name), dict):
            add(result[name], value)
        else:
            result[name] = value


def identity(folder, options):
    """What results must have in common: the build, which the service worker lists, and options."""
    build = hashlib.sha256((folder / "service-worker.js").read_bytes()).hexdigest()
    chosen = {name: value for name, value in vars(options).items() if name not in NOT_OF_THE_RESULT}
    return {"build": build, "options": chosen}
