import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/**
 * Writes a response as it comes: at once, no faster than it is read, and no
 * longer than somebody reads it; then its stream is cancelled.
 */
export async function sendResponse(
  response: Response,
  outgoing: ServerResponse,
  isHead: boolean,
): Promise<void> {
  writeHead(response, outgoing);
  const { body } = response;
  if (body === null || isHead) {
    await body?.cancel();
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(body as ReadableStream), outgoing).catch(unlessGone(outgoing));
}

/** Headers of a framework's own plug-ins stay, unless the host API says otherwise. */
function writeHead(response: Response, outgoing: ServerResponse): void {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers)
    if (name === 'set-cookie') outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
}

/** Somebody who closes the page is no fault. */
function unlessGone(outgoing: ServerResponse): (thrown: unknown) => void {
  const gone = outgoing.destroyed;
  return (thrown) => {
    if (!gone && !isPrematureClose(thrown)) throw thrown;
  };
}

function isPrematureClose(thrown: unknown): boolean {
  return (
    thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}
