"""Messages of no known shape, from the right place: no error, and a figure that still listens.

The suite posts a few hundred each way; with `--all-messages` ten thousand.
"""

import pytest

from tests.browser.support.host_pages import host_page, inside, script

ELEMENT = "document.querySelector('explorable-figure')"
NO_PYTHON = "delete window.WebAssembly;"  # what is tested here needs none
AT_ONCE, ROUNDS = 500, 20  # messages each way; rounds with --all-messages, else one

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
  target.postMessage('end', origin);
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


# Watches an element's state from one message to the next. A value may change only to one that the
# message has for it: as it is, or as near as the control's limits allow. Else it is in `silent`.
WATCH = """
function watch(element) {
  window.silent = [];
  window.heard = window.ends = 0;
  const text = (value) => {
    try { return JSON.stringify(value) ?? String(value); } catch { return String(typeof value); }
  };
  const isFrom = (given, now, control) =>
    text(given) === text(now) ||
    (Array.isArray(given) && text(given.slice(0, control?.most)) === text(now)) ||
    (typeof given === 'number' && now === Math.min(Math.max(given, control?.low), control?.high));
  let last = element.state;
  const names = Object.keys(last);
  addEventListener('message', ({ data }) => {
    heard++;
    if (data === 'end') ends++;
    const now = element.state;
    const given = typeof data?.explorable === 'string' ? { ...data.state } : {};
    for (const name of names) {
      const isSame = text(now[name]) === text(last[name]);
      if (isSame || isFrom(given[name], now[name], element.control?.(name))) continue;
      silent.push(`${name}: ${text(last[name])} became ${text(now[name])}: ${text(data)}`);
    }
    last = now;
  });
}
"""

# Whether the element has the values that its embed shows.
AGREE = """((told, shown) =>
  Object.keys(shown).every((name) => `${told[name]}` === `${shown[name]}`))"""


@pytest.mark.engines("chromium", "firefox")
def test_no_message_is_an_error_or_stops_a_figure_from_listening(new_reader, site_copy, request):
    site = site_copy(NO_PYTHON)
    body = '<explorable-figure name="posterior"></explorable-figure>' + script(site)
    reader = new_reader(site=site)
    reader.load(host_page(site, "odd", body))
    reader.wait_until(f"{ELEMENT}.dataset.phase === 'failed'")
    embed = inside(reader)
    reader.evaluate(f"(() => {{ {POST} {WATCH} watch({ELEMENT}); window.post = post; }})()")
    embed.evaluate(f"() => {{ {POST} {WATCH} watch({ELEMENT}); window.post = post; }}")

    rounds = ROUNDS if request.config.getoption("all_messages") else 1
    frame = f"{ELEMENT}.shadowRoot.querySelector('iframe').contentWindow"
    for seed in range(rounds):
        reader.evaluate(f"post({frame}, '*', {TO_EMBED}, {AT_ONCE}, {2 * seed})")
        embed.evaluate(f"post(parent, '*', {TO_HOST}, {AT_ONCE}, {2 * seed + 1})")
        for page in (reader.page, embed):
            page.wait_for_function(f"ends === {seed + 1}", polling=50)
        wanted = {"noise_sd": 0.3 + seed / 100, "points": [[1, 2]], "prior_sd": 99, "prior": "x"}
        prior = embed.evaluate(f"{ELEMENT}.state.prior")
        reader.evaluate(f"void ({ELEMENT}.state = argument)", wanted)
        embed.wait_for_function(f"() => {ELEMENT}.state.prior_sd === 4", polling=50)
        shown = embed.evaluate(f"{ELEMENT}.state")
        assert shown == {**shown, **wanted, "prior_sd": 4, "prior": prior}
        reader.wait_until(f"{AGREE}({ELEMENT}.state, argument)", shown)
    for page in (embed, reader):
        assert page.evaluate("heard") >= rounds * AT_ONCE
        assert page.evaluate("silent") == []
        assert page.evaluate("recorded.errors") == []
