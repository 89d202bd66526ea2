// Runs before every script of the page. Follows each pointermove of a drag to the picture it
// changed: arrived -> asked (the state is posted) -> answered (the Scene is here) -> drawn.
// A move whose state a newer one replaced counts until the picture of that newer one.
(() => {
  let figure;
  /** Moves that no request holds yet, oldest first. */
  let open = [];
  /** seq -> the request, until it is drawn. */
  const requests = new Map();
  let answer;
  let done = [];

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
      if (figure && event.buttons && grip.closest("[data-handle]")) arrive(event);
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

  function answered({ seq, milliseconds }) {
    answer = requests.get(seq);
    requests.delete(seq);
    if (answer) Object.assign(answer, { answered: performance.now(), python: milliseconds });
  }

  addEventListener(
    "explorable-change",
    ({ target }) => {
      const drawn = performance.now();
      if (!answer || target !== figure) return;
      for (const move of answer.moves) done.push({ ...answer, ...move, drawn });
      answer = undefined;
    },
    { capture: true },
  );

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
    count: () => done.length,
    take(most) {
      const taken = done.slice(0, most).map((move) => ({
        total: move.drawn - move.arrived,
        gesture: move.asked - move.arrived,
        python: move.python,
        messages: move.answered - move.asked - move.python,
        drawing: move.drawn - move.answered,
        with_browser: move.drawn - move.stamp,
        after_pointermove: move.drawn - move.moved,
      }));
      done = [];
      open = [];
      return taken;
    },
  };
})();
