"""A Node process for the build: formulas by KaTeX, figures by the page's own renderer."""

import json
import subprocess
from pathlib import Path


class NodeError(RuntimeError):
    """Node could not answer a request; the message names the request and the reason."""


class Node:
    """One Node process with one JSON request and answer per line; a context manager."""

    def __enter__(self):
        self._process = subprocess.Popen(
            ["node", str(Path(__file__).with_name("node_bridge.mjs"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        return self

    def __exit__(self, *problem):
        self._process.stdin.close()
        self._process.wait()

    def maths(self, tex, display=False):
        """HTML with MathML for a formula."""
        return self._request("maths", {"tex": tex, "display": display}, tex)

    def frame(self, packed_scene):
        """The SVG of a packed Scene, panel after panel."""
        return self._request("frame", packed_scene, packed_scene["figure"])

    def highlight(self, source):
        """Python text as HTML with its words coloured."""
        return self._request("highlight", source, source.split("\n", 1)[0])

    def speak(self, words):
        """From now on frames have these words, English -> another language; {} is English."""
        self._request("speak", words, "words")

    def _request(self, kind, data, what):
        self._process.stdin.write(json.dumps({"kind": kind, "data": data}, allow_nan=False) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline() or '{"error": "Node has ended."}')
        if "error" in answer:
            raise NodeError(f"{kind} of {what!r}: {answer['error']}")
        return answer["result"]
