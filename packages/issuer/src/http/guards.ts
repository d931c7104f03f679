import { RequestProblem } from './problem.js';

/** @throws {RequestProblem} 405 with `Allow` */
export function requireMethod(request: Request, allowed: readonly string[]): void {
  if (allowed.includes(request.method)) return;
  const allow = allowed.join(', ');
  throw new RequestProblem(405, 'Method Not Allowed', `This address takes ${allow} only`, {
    headers: { allow },
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
    'Only pages of the same origin may call this. A proxy must keep the Host header or send X-Forwarded-Host, ' +
      'and what it sends as X-Forwarded-Proto must be true',
  );
}

/** For browsers without Sec-Fetch-Site; all of them send Origin with a POST to another site. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const url = parseUrl(origin);
  if (url === undefined || !protocolsOf(request).includes(url.protocol)) return false;
  return hostsOf(request, url.protocol).includes(url.host);
}

/** A page that came over plain HTTP may be anybody's. A proxy with a certificate need not say that it has one. */
function protocolsOf(request: Request): readonly string[] {
  const forwarded = forwardedIn(request, 'x-forwarded-proto')?.toLowerCase();
  if (forwarded) return [`${forwarded}:`];
  const { protocol } = new URL(request.url);
  return protocol === 'https:' ? [protocol] : [protocol, 'https:'];
}

/** The names this server goes by, without the protocol's own port. */
function hostsOf(request: Request, protocol: string): readonly string[] {
  const forwarded = forwardedIn(request, 'x-forwarded-host');
  const names = [request.headers.get('host'), forwarded, new URL(request.url).host];
  return names.flatMap((name) => (name ? [parseUrl(`${protocol}//${name}`)?.host ?? ''] : []));
}

/** What the proxy says that people talk to. */
function forwardedIn({ headers }: Request, name: string): string | undefined {
  return headers.get(name)?.split(',')[0]?.trim();
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
