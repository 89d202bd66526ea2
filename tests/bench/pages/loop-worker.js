// The loop in a worker: any message is answered with its milliseconds.

import { timed } from "./loop.js";

onmessage = () => postMessage(timed());
