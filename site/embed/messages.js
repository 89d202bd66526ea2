// The messages between an embed and the page around it, its host, as JSDoc types. They are part of the
// product: hosts of others rely on them. Field names stay.

/** @typedef {import('../types.js').State} State */

/**
 * From the embed: what the figure is ("is"), or what it shows after a change ("change").
 * @typedef {object} FigureMessage
 * @property {"is" | "change"} explorable
 * @property {string} title
 * @property {number} height CSS pixels of the whole page; 0 until it is measured
 * @property {string} [phase] still, starting, live or failed
 * @property {string} [runtime] shared, own, sandboxed or baked
 * @property {string} [settled] "true" or "false"
 * @property {State} state lists too long for a link are in it only where they have changed
 * @property {Record<string, number | undefined>} readouts
 * @property {number} received the turn of the host's last StateMessage, 0 before
 */

/** @typedef {{explorable: "state", state: State, turn?: number}} StateMessage from the host: values to be set */
/** @typedef {{explorable: "theme", theme: "light" | "dark"}} ThemeMessage from the host: how it looks now */
/** @typedef {{explorable: "room"}} RoomMessage from an embed in a shadow tree, and back: python/transport/sibling-room.js */

export {};
