import { isJsonObject, type JsonObject } from '@video-session/core';
import { RequestProblem } from './problem.js';

const LARGEST_BODY_BYTES = 4096;

/** @throws {RequestProblem} 405 with `Allow` */
export function requireMethod(request: Request, allowed: readonly string[]): void {
  if (allowed.includes(request.method)) return;
  const allow = allowed.join(', ');
  throw new RequestProblem(405, 'Method Not Allowed', `This address takes ${allow} only`, {
    allow,
  });
}

/**
 * Lets a page of the host's own origin through, and what is no browser; another
 * site cannot use a clinician's cookies (R36).
 * @throws {RequestProblem} 403
 */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  if (site === null ? isOwnOrigin(request) : site === 'same-origin') return;
  throw new RequestProblem(
    403,
    'Forbidden',
    'Only pages of the same origin may call this. A proxy must keep the Host header or send X-Forwarded-Host',
  );
}

/** For browsers without Sec-Fetch-Site; all of them send Origin with a POST to another site. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const url = parseUrl(origin);
  return url !== undefined && hostsOf(request, url.protocol).includes(url.host);
}

/** The names this server goes by, without the protocol's own port. */
function hostsOf(request: Request, protocol: string): readonly string[] {
  const forwarded = request.headers.get('x-forwarded-host')?.split(',')[0]?.trim();
  const names = [request.headers.get('host'), forwarded, new URL(request.url).host];
  return names.flatMap((name) => (name ? [parseUrl(`${protocol}//${name}`)?.host ?? ''] : []));
}

function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

/**
 * Where people reach this server: behind a proxy the request's own address
 * says otherwise, but the page that sent it knows. Only after {@link requireSameOrigin}.
 */
export function publicBase(request: Request): URL {
  const origin = request.headers.get('origin');
  return parseUrl(origin ?? '') ?? new URL(request.url);
}

/** @throws {RequestProblem} 415, 413 or 400 */
export async function readJsonObject(request: Request): Promise<JsonObject> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json')
    throw new RequestProblem(415, 'Unsupported Media Type', 'The body must be application/json');
  const body = parseJson(await readCapped(request));
  if (isJsonObject(body)) return body;
  throw new RequestProblem(400, 'Bad Request', 'The body must be a JSON object');
}

/** @throws {RequestProblem} 400, naming the field */
export function requireField(body: JsonObject, field: string): string {
  const value = body[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new RequestProblem(400, 'Bad Request', `${field} must be a non-empty string`);
}

async function readCapped(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  const reader = request.body?.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const chunk = await reader?.read().catch(brokenBody);
    if (chunk === undefined || chunk.done) return text + decoder.decode();
    size += chunk.value.byteLength;
    if (size > LARGEST_BODY_BYTES) {
      void reader?.cancel().catch(() => undefined);
      throw new RequestProblem(
        413,
        'Content Too Large',
        `The body may have ${LARGEST_BODY_BYTES} bytes at most`,
      );
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
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
