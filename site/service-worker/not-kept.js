// Without a network, a page that is not stored gives way to one that says so.

import { keyOf, openCache, urlOf } from "./cached-files.js";
import { folderOf } from "./languages.js";

const NOT_KEPT = "not-kept.html";

/** To the page that says so in the language of a page, if that is stored. @param {string} name of the page @returns {Promise<Response>} */
export async function redirectToNotKept(name) {
  const folder = folderOf(name);
  const isStored = await (await openCache()).match(keyOf(folder + NOT_KEPT));
  return Response.redirect(urlOf(isStored ? folder + NOT_KEPT : NOT_KEPT));
}
