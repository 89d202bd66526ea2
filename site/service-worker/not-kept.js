// Offline, a navigation to a page that is not precached is redirected to not-kept.html, which says so.

import { keyOf, openCache, urlOf } from "./cached-files.js";
import { folderOf } from "./languages.js";

const NOT_KEPT = "not-kept.html";

/**
 * To the page that says so in the language of a page, else in English.
 * @param {string} name of the page
 * @returns {Promise<Response | undefined>} undefined where neither is stored: it would lead to itself
 */
export async function redirectToNotKept(name) {
  const cache = await openCache();
  for (const page of [folderOf(name) + NOT_KEPT, NOT_KEPT]) {
    if (page !== name && (await cache.match(keyOf(page)))) return Response.redirect(urlOf(page));
  }
}
