// Files of languages other than English: stored for a reader with a page in that language open, and one by
// one when they are visited. The build prepends `self.spoken`: the folder of a language -> how the paths of
// its files begin.

import { scope, worker } from "./cached-files.js";

/** @param {(folder: string) => boolean} isMeant @returns {string[]} how the paths of some languages begin */
function startsOf(isMeant) {
  const folders = Object.keys(worker.spoken).filter(isMeant);
  return folders.flatMap((folder) => worker.spoken[folder]);
}

/** @param {string} name */
export const isOfOtherLanguage = (name) =>
  startsOf(() => true).some((start) => name.startsWith(start));

/** Says of a file whether it belongs to a language in which a page is open. @returns {Promise<(name: string) => boolean>} */
export async function readNow() {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true });
  const starts = startsOf((folder) =>
    pages.some((/** @type {any} */ { url }) => url.startsWith(scope + folder)),
  );
  return (name) => starts.some((start) => name.startsWith(start));
}

/** @param {string} name of a page @returns {string} the folder of its language; that of English is "" */
export const folderOf = (name) =>
  Object.keys(worker.spoken).find((folder) => name.startsWith(folder)) ?? "";
