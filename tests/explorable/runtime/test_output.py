"""What readers' code prints: the end of it, whatever it prints."""

import sys

import pytest

from explorable.runtime import output, worker_api

HEAD = "def prior_density(w, prior_sd):\n"


@pytest.fixture(autouse=True)
def restored():
    yield
    worker_api.edit("prior", "")
    worker_api.printed()


def test_what_a_text_and_its_function_print_is_taken_once():
    worker_api.edit("prior", "print('here')\n" + HEAD + "    return np.exp(-abs(w))\n")
    assert worker_api.printed() == "here\n"
    assert worker_api.printed() == ""
    text = (
        "import sys\n" + HEAD + "    print(prior_sd, file=sys.stderr)\n    return np.exp(-abs(w))\n"
    )
    worker_api.edit("prior", text)
    worker_api.draw("prior", "{}")
    assert worker_api.printed().startswith("1.0\n")


def test_printing_before_an_error_is_kept_and_streams_are_restored():
    streams = sys.stdout, sys.stderr
    with pytest.raises(ZeroDivisionError):
        worker_api.edit("prior", "print('so far')\n1 / 0\n")
    assert worker_api.printed() == "so far\n"
    assert (sys.stdout, sys.stderr) == streams


def test_the_last_lines_of_many_are_kept():
    stream = output.Output()
    for number in range(100_000):
        print(number, file=stream)
    first, *lines = stream.take().splitlines()
    assert first == "…"
    assert lines == [str(number) for number in range(100_000 - output.LINES, 100_000)]


@pytest.mark.parametrize("excess", [-1, 0, 1, 50, 4 * output.CHARACTERS])
def test_a_long_line_is_cut_at_its_start(excess):
    stream = output.Output()
    text = "".join(chr(97 + i % 26) for i in range(output.CHARACTERS + excess))
    stream.write(text)
    kept = stream.take()
    assert kept == (text if excess <= 0 else f"…\n{text[-output.CHARACTERS :]}")


def test_what_is_kept_stays_small():
    stream = output.Output()
    for _ in range(200_000):
        stream.write("")
    assert len(stream._parts) <= 4 * output.CHARACTERS
