function askFirst(card) {
  const { before, shares } = card.dataset, key = `guess ${before}`, said = card.querySelector(".said");
  let kept;
  try {
    kept = localStorage.getItem(key);
    if (kept) said.textContent = JSON.parse(kept).words.slice(0, 400);
  } catch {
    if (kept) said.textContent = said.dataset.unread;
    kept = null;
  }
  const isState = (name) => {
    const [figure, control] = name.split(".");
    return name === "size" || (control && (figure === before || shares.split(" ").includes(control)));
  };
  if (kept) {
    card.dataset.guess = "kept";
    const tell = card.querySelector(".tell");
    tell.textContent = tell.dataset.again;
  } else if (location.protocol !== "file:" && ![...new URLSearchParams(location.search).keys()].some(isState))
    card.dataset.guess = "open"; // where Python can judge it
}
