"""Messages of no known shape, from the right place: no error, and a figure that still listens."""

import pytest

from tests.browser.support.host_pages import host_page, inside, script

ELEMENT = "document.querySelector('explorable-figure')"
NO_PYTHON = "delete window.WebAssembly;"  # what is tested here needs none
COUNT = 600
KEPT = {"noise_sd": 0.5, "points": [[1, 2]]}

# Posts `count` messages to `target`, each one of ours with some fields replaced; seeded.
POST = """
function post(target, origin, samples, count, seed) {
  const next = (end) => {
    seed = (seed + 0x9e3779b9) | 0;
    const mixed = Math.imul(seed ^ (seed >>> 16), 0x21f0aaad);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % end;
  };
  const cyclic = {};
  cyclic.self = cyclic;
  const list = [0];
  list.push(list);
  const odd = { toString: 1, valueOf: 1 };
  const makers = [
    () => ({ ...odd }), () => cyclic, () => list, () => [{ ...odd }],
    () => ({ 0: 1, length: 2 ** 31 }),
    () => null, () => undefined, () => NaN, () => -1, () => 1e308, () => -Infinity, () => 10n,
    () => '', () => '7', () => '\\ud800', () => 'x'.repeat(1e4), () => true, () => '__proto__',
    () => 'constructor', () => [], () => ({}), () => new Map([['a', 1]]), () => new Set([1]),
    () => new Date(NaN), () => /x/, () => new Error('x'), () => new ArrayBuffer(8),
    () => new Float64Array(3), () => Object(5), () => Object('is'), () => [[1, 2], , [3, 4]],
    () => [[1, { ...odd }]], () => [[1, 2, 3]], () => new Array(1000).fill([1, 1]),
    () => JSON.parse('{"__proto__": {"prior_sd": 9}, "constructor": 1}'), () => new Blob(['x']),
    () => new MessageChannel().port1,
  ];
  const made = () => makers[next(makers.length)]();
  const portsIn = (value, seen = new Set()) => {
    if (value instanceof MessagePort) return [value];
    if (typeof value !== 'object' || !value || seen.has(value)) return [];
    seen.add(value);
    return Object.values(value).flatMap((own) => portsIn(own, seen));
  };
  for (let i = 0; i < count; i++) {
    let message = structuredClone(samples[next(samples.length)]);
    for (let k = next(3); k >= 0; k--) {
      if (next(30) === 0 || message?.constructor !== Object) { message = made(); continue; }
      const names = Object.keys(message);
      const name = names[next(names.length)];
      const inner = message[name];
      const isInside = next(2) && inner?.constructor === Object && Object.keys(inner).length;
      if (isInside) inner[Object.keys(inner)[next(Object.keys(inner).length)]] = made();
      else message[name] = made();
    }
    target.postMessage(message, origin, portsIn(message));
  }
}
"""
TO_EMBED = """[
  { explorable: 'state', turn: 1, state: { prior_sd: 0.5, noise_sd: 1, points: [[1, 1]],
    prior: 'laplace', prior_mean: 0 } },
  { explorable: 'theme', theme: 'dark' },
  { message: 'ready', secret: 'a1b2' },
]"""
TO_HOST = """[
  { explorable: 'is', title: 'x', height: 300, phase: 'failed', runtime: 'own', settled: 'true',
    state: { prior_sd: 1 }, readouts: { map: 1 }, received: 0 },
  { explorable: 'change', title: 'x', height: 300, phase: 'failed', runtime: 'own', settled: 'true',
    state: { prior_sd: 1, points: [[1, 1]] }, readouts: {}, received: 1 },
]"""


@pytest.mark.engines("chromium", "firefox")
def test_no_message_is_an_error_or_stops_a_figure_from_listening(new_reader, site_copy):
    site = site_copy(NO_PYTHON)
    body = '<explorable-figure name="posterior"></explorable-figure>' + script(site)
    reader = new_reader(site=site)
    reader.load(host_page(site, "odd", body))
    reader.wait_until(f"{ELEMENT}.dataset.phase === 'failed'")
    embed = inside(reader)

    shadow = f"{ELEMENT}.shadowRoot.querySelector('iframe').contentWindow"
    reader.evaluate(f"(() => {{ {POST} post({shadow}, '*', {TO_EMBED}, {COUNT}, 7); }})()")
    embed.evaluate(f"() => {{ {POST} post(parent, '*', {TO_HOST}, {COUNT}, 8); }}")
    reader.evaluate(f"void ({ELEMENT}.state = argument)", KEPT)
    told = "({ noise_sd, points }) => noise_sd === 0.5 && points.length === 1"
    embed.wait_for_function(f"() => ({told})({ELEMENT}.state)", polling=50)
    reader.wait_until(f"({told})({ELEMENT}.state)")
    assert embed.evaluate("recorded.errors") == []
    assert reader.evaluate("recorded.errors") == []
    sizes = [value for name, value in embed.evaluate(f"{ELEMENT}.state").items() if "_sd" in name]
    assert all(0 < value < 10 for value in sizes), "within its limits"
