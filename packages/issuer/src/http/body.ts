import { isJsonObject, type JsonObject } from '@video-session/core';
import { badField, RequestProblem } from './problem.js';

/** Enough for every call but those that say otherwise in the list of routes. */
export const USUAL_BODY_BYTES = 4096;

/** A body can be read only once, and the limits on a link look at it before its route does. */
const bodies = new WeakMap<Request, Promise<JsonObject>>();

/**
 * The body of a call, read once and capped.
 * @throws {RequestProblem} 415, 413 or 400
 * @throws {Error} when the host has read it before
 */
export function readJsonObject(
  request: Request,
  mostBytes = USUAL_BODY_BYTES,
): Promise<JsonObject> {
  const body = bodies.get(request) ?? readOnce(request, mostBytes);
  bodies.set(request, body);
  return body;
}

/** @throws {RequestProblem} 400, naming the field */
export function requireField(body: JsonObject, field: string): string {
  const value = body[field];
  return typeof value === 'string' && value !== '' ? value : badField(field, 'a non-empty string');
}

async function readOnce(request: Request, mostBytes: number): Promise<JsonObject> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json')
    throw new RequestProblem(415, 'Unsupported Media Type', 'The body must be application/json');
  const body = parseJson(await readCapped(request, mostBytes));
  if (isJsonObject(body)) return body;
  throw new RequestProblem(400, 'Bad Request', 'The body must be a JSON object');
}

async function readCapped(request: Request, mostBytes: number): Promise<string> {
  if (request.bodyUsed) throw new Error(READ_BEFORE);
  const decoder = new TextDecoder();
  const reader = request.body?.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const chunk = await reader?.read().catch(brokenBody);
    if (chunk === undefined || chunk.done) return text + decoder.decode();
    size += chunk.value.byteLength;
    if (size > mostBytes) {
      void reader?.cancel().catch(() => undefined);
      throw tooLarge(mostBytes);
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}

const READ_BEFORE =
  'The body of the request was read before it came to the host API, and nobody kept it: ' +
  'mount the host API before what reads bodies, or use the adapter of your framework';

function tooLarge(mostBytes: number): RequestProblem {
  const detail = `The body may have ${mostBytes} bytes at most`;
  return new RequestProblem(413, 'Content Too Large', detail);
}

function brokenBody(): never {
  throw new RequestProblem(400, 'Bad Request', 'The body broke off');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
