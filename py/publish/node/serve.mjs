/**
 * The server for writing and for tests; it is reached from this machine only.
 *
 *     node py/publish/node/serve.mjs [--port N] [--watch] [--root DIR]
 *
 * Takes the next free port if N is taken; 0 means any. Prints the address as its first line.
 */

import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { answer } from "./answer.mjs";
import { root } from "./command.mjs";
import { reloadScript, watch } from "./watch.mjs";

const usualPort = 8000;
const portsTried = 100;

/**
 * @param {{folder?: string, port?: number, watching?: boolean}} options
 */
export async function serve({ folder = join(root, "dist"), port = usualPort, watching = false }) {
  const respond = watching ? answerAndReload(folder) : answerFrom(folder);
  console.log(`http://localhost:${await listen(respond, port)}/`);
}

/**
 * @param {string} folder
 * @returns {import("node:http").RequestListener}
 */
function answerFrom(folder) {
  return (request, response) =>
    answer(folder, request, response).catch((error) => fail(response, error));
}

/**
 * The same, and pages reload themselves when a saved source file has been built.
 * @param {string} folder
 * @returns {import("node:http").RequestListener}
 */
function answerAndReload(folder) {
  const { building, listeners } = watch();
  return async (request, response) => {
    if (request.url === "/.reload") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write(": waiting for a build\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    } else if (request.url === "/.reload.js") {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(reloadScript);
    } else {
      // A build replaces the folder: requests wait until it is complete again.
      await building();
      const pageEnd = '<script src="/.reload.js"></script>\n';
      await answer(folder, request, response, pageEnd).catch((error) => fail(response, error));
    }
  };
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {unknown} error
 */
function fail(response, error) {
  console.error(error);
  response.destroy();
}

/**
 * Listen on both addresses that `localhost` stands for, on the first port where both are free.
 * @param {import("node:http").RequestListener} respond
 * @param {number} wanted
 */
async function listen(respond, wanted) {
  for (let attempt = 0; attempt < portsTried; attempt++) {
    const first = createServer(respond);
    try {
      const port = await open(first, wanted && wanted + attempt, "127.0.0.1");
      await open(createServer(respond), port, "::1").catch((error) => {
        // A machine without IPv6 is served well enough by the first.
        if (error.code === "EADDRINUSE") throw error;
      });
      return port;
    } catch (error) {
      first.close();
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      // EACCES: Windows keeps whole ranges of ports for itself.
      if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    }
  }
  throw new Error(`No port is free from ${wanted} to ${wanted + portsTried - 1}.`);
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port, chosen by the system for 0
 */
function open(server, port, host) {
  return new Promise((done, refused) => {
    server.once("error", refused);
    server.listen(port, host, () =>
      done(/** @type {import("node:net").AddressInfo} */ (server.address()).port),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: "string" }, watch: { type: "boolean" }, root: { type: "string" } },
  });
  await serve({
    folder: values.root === undefined ? undefined : resolve(values.root),
    port: values.port === undefined ? undefined : Number(values.port),
    watching: values.watch,
  });
}
