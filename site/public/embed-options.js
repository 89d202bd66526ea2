// Shows the options of an embed's link at the root, for styles: before the first picture, so that what the
// link wants is not shown first and taken away then. A classic script, because modules run later.

for (const [option, value] of new URLSearchParams(location.search)) {
  if (/^(theme|controls|readouts|caption|code)$/.test(option)) {
    document.documentElement.dataset[option] = value;
  }
  if (option === "guess" && value === "1") document.documentElement.dataset.unanswered = "";
}
