function askFirst(card) {
  const { before, shares } = card.dataset, key = `guess ${before}`, said = card.querySelector(".said");
  let kept;
  try {
    kept = localStorage.getItem(key);
    if (kept) said.textContent = JSON.parse(kept).words.slice(0, 400);
  } catch {
    if (kept) said.textContent = "The guess kept here cannot be read, so here is the question again.";
    kept = null;
  }
  const isState = (name) => {
    const [figure, control] = name.split(".");
    return name === "size" || (control && (figure === before || shares.split(" ").includes(control)));
  };
  if (kept) {
    card.dataset.guess = "kept";
    card.querySelector(".tell").textContent = "Guess again";
  } else if (location.protocol !== "file:" && ![...new URLSearchParams(location.search).keys()].some(isState))
    card.dataset.guess = "open"; // where Python can judge it
}
