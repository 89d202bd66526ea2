// Entry of embed.js, the script that defines <explorable-figure> for any page that loads it, once and
// anywhere, in whatever way:
//   <script src="…/embed.js" async></script>
//   <explorable-figure name="…" theme="dark"><a href="…"><img src="…" alt="…" /></a></explorable-figure>
// Attributes are options of the embed's link (site/embed/options.js). The content of the element is
// shown until the embed sends its first message (site/embed/messages.js).

import { ExplorableFigure } from "./element.js";

if (!customElements.get("explorable-figure"))
  customElements.define("explorable-figure", ExplorableFigure);
