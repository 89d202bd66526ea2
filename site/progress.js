// True progress while Python starts: every byte that the worker fetches is counted on its way.

/**
 * Wraps the worker's own `fetch`, because Pyodide fetches its files itself.
 * @param {(bytes: number) => void} report called with the number of bytes that have come so far
 * @param {(error: Error) => void} missing called when a file cannot be had: not every caller tells
 */
export function countBytes(report, missing) {
  let loaded = 0;
  const plainFetch = self.fetch;
  self.fetch = async (...request) => {
    const response = await plainFetch(...request);
    if (!response.ok) {
      const error = new Error(`${response.url} could not be loaded (${response.status}).`);
      missing(error);
      throw error;
    }
    if (!response.body) return response;
    const counter = new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        report(loaded);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), response);
  };
}
