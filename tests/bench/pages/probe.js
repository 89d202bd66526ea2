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

  addEventListener(
    "pointermove",
    (event) => {
      if (!figure || !event.buttons) return;
      dropIdle();
      const before = stateOf();
      open.push({ before, stamp: event.timeStamp, arrived: performance.now() });
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
      for (const { stamp, arrived } of answer.moves) {
        done.push({
          total: drawn - arrived,
          gesture: answer.asked - arrived,
          python: answer.python,
          messages: answer.answered - answer.asked - answer.python,
          drawing: drawn - answer.answered,
          with_browser: drawn - stamp,
        });
      }
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
      const taken = done.slice(0, most);
      done = [];
      open = [];
      return taken;
    },
  };
})();
