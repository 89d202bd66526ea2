// Shows the options of an embed's link at the root, for styles: before the first picture, so that what the
// link wants is not shown first and taken away then. Modules run later, so the page has this script as one
// of its own. It is async, because a page whose script hangs would end at it; and embed-page.js runs it,
// too, for the case that it comes late or not at all.

{
  const { dataset } = document.documentElement;
  const isFirst = !("options" in dataset); // later, hosts and readers may have changed them
  dataset.options = "read";
  for (const [option, value] of isFirst ? new URLSearchParams(location.search) : []) {
    if (/^(theme|controls|readouts|caption|code)$/.test(option)) dataset[option] = value;
    if (option === "guess" && value === "1") dataset.unanswered = "";
  }
}
