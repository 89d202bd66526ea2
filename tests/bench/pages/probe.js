// Runs before every script of the page. Follows each pointermove of a drag to the picture it
// changed: arrived -> asked (the state is posted) -> answered (the Scene is here) -> drawn -> painted
// (the page has laid out and painted it; to raster and to show it is the work of other threads).
// A move whose state a newer one replaced counts until the picture of that newer one. A page that
// computes the picture itself (data-computes) listens to pointermove alone and posts no request.
(() => {
  let figure;
  /** Moves that no request holds yet, oldest first. */
  let open = [];
  /** seq -> the request, until it is drawn. */
  const requests = new Map();
  let answer;
  let done = [];

  const computes = () => figure.hasAttribute("data-computes");
  const stateOf = () => JSON.stringify(figure.state);

  // A move within one step of the grid changes nothing, and nothing is drawn for it.
  function dropIdle() {
    const last = open.at(-1);
    if (last?.before === stateOf()) open.pop();
  }

  function arrive(event) {
    dropIdle();
    const now = performance.now();
    open.push({ before: stateOf(), stamp: event.timeStamp, arrived: now });
  }

  addEventListener(
    "pointerrawupdate",
    (event) => {
      // A slider hears of a move by pointermove alone.
      const hears = figure && grip.closest("[data-handle]") && !computes();
      if (hears && event.buttons) arrive(event);
    },
    { capture: true },
  );

  addEventListener(
    "pointermove",
    (event) => {
      if (!figure || !event.buttons) return;
      arrive(event);
      const now = performance.now();
      const underWay = [...requests.values()].flatMap(({ moves }) => moves);
      for (const move of [...open, ...underWay, ...done]) move.moved ??= now;
    },
    { capture: true },
  );

  function asked({ figure: name, seq }) {
    if (name !== figure?.getAttribute("name")) return;
    const now = performance.now();
    if (open.length > 1) dropIdle();
    requests.set(seq, { asked: now, moves: open });
    open = [];
  }

  /** The moves so far, as if they had been answered when the last of them arrived. */
  function withoutRequest() {
    if (open.length > 1) dropIdle();
    const moves = open;
    open = [];
    const now = moves.at(-1)?.arrived;
    return { moves, asked: now, answered: now, python: 0 };
  }

  function answered({ seq, milliseconds }) {
    answer = requests.get(seq);
    requests.delete(seq);
    if (answer) Object.assign(answer, { answered: performance.now(), python: milliseconds });
  }

  addEventListener(
    "explorable-change",
    ({ target }) => {
      const drawn = performance.now();
      if (target === figure && computes()) answer = withoutRequest();
      if (!answer || target !== figure) return;
      const moves = answer.moves.map((move) => ({ ...answer, ...move, drawn }));
      done.push(...moves);
      answer = undefined;
      whenPainted(() => {
        for (const move of moves) move.painted = performance.now();
      });
    },
    { capture: true },
  );

  /** A page that computes draws in a frame already; any other before the next one. */
  function whenPainted(callback) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback; // the first task after the frame
    if (computes()) port2.postMessage("");
    else requestAnimationFrame(() => port2.postMessage(""));
  }

  function watch(port) {
    const post = port.postMessage;
    port.postMessage = (message, ...rest) => {
      if (message?.type === "draw") asked(message);
      post.call(port, message, ...rest);
    };
    port.addEventListener("message", ({ data }) => {
      if (data?.type === "scene") answered(data);
    });
  }

  window.Worker = class extends Worker {
    constructor(...parameters) {
      super(...parameters);
      watch(this);
    }
  };
  if (window.SharedWorker) {
    window.SharedWorker = class extends SharedWorker {
      constructor(...parameters) {
        super(...parameters);
        watch(this.port);
      }
    };
  }

  window.probe = {
    follow(name) {
      figure = document.querySelector(`explorable-figure[name="${name}"]`);
    },
    count: () => done.filter(({ painted }) => painted).length,
    take(most) {
      const taken = done.slice(0, most).map((move) => ({
        total: move.drawn - move.arrived,
        gesture: move.asked - move.arrived,
        python: move.python,
        messages: move.answered - move.asked - move.python,
        drawing: move.drawn - move.answered,
        with_browser: move.drawn - move.stamp,
        after_pointermove: move.drawn - move.moved,
        until_painted: move.painted - move.stamp,
      }));
      done = [];
      open = [];
      return taken;
    },
  };
})();
