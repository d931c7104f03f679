import { SessionError } from '@video-session/core';

/** Where the meetings are. */
export interface MeetingServer {
  /** Host, port and tenant path as Jitsi's API takes them: `meet.example.org`, `8x8.vc/<AppID>`. */
  readonly domain: string;
  /** Absolute address of its `external_api.js`. */
  readonly scriptUrl: string;
  /** Of the script and of the frame. */
  readonly origin: string;
}

const EXPECTED = 'is a host such as meet.example.org, or its https:// address';
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:]+\])$/;
const PLAIN_PATH = /^(\/[\w.~-]+)*$/;

/**
 * Reads the page's own setting: `meet.example.org`, `meet.example.org:8443`,
 * `https://meet.example.org`, `https://8x8.vc/<AppID>`; `http:` only for a loopback host.
 * The tenant stays in the domain, so that a room never has a slash. JaaS has its
 * staging at `stage.8x8.vc`.
 * @param release which release of JaaS to use, such as `release-1234`
 * @throws {SessionError} `configuration-invalid`
 */
export function parseMeetingServer(domain: string, release?: string): MeetingServer {
  const url = toUrl(domain);
  const path = url.pathname.replace(/\/$/, '');
  if (!HOST.test(url.hostname)) throw invalid(EXPECTED); // Chromium lets blanks pass
  requireSecure(url);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw invalid('has no user name, query or fragment');
  }
  if (!PLAIN_PATH.test(path)) throw invalid('has a plain path, or none');
  return {
    domain: `${url.host}${path}`,
    scriptUrl: `${url.origin}${path}/external_api.js${releaseQuery(release)}`,
    origin: url.origin,
  };
}

function releaseQuery(release: string | undefined): string {
  if (release === undefined) return '';
  if (!/^[\w.-]+$/.test(release)) throw invalid('has a release of letters, digits, ".", "-"');
  return `?release=${release}`;
}

function toUrl(domain: string): URL {
  try {
    const trimmed = domain.trim(); // which a page without types may have made of anything
    return new URL(HAS_SCHEME.test(trimmed) ? trimmed : `https://${trimmed}`);
  } catch {
    throw invalid(EXPECTED);
  }
}

/** Browsers give a camera to secure pages only, and a token must not travel in the clear. */
function requireSecure({ protocol, hostname }: URL): void {
  if (protocol === 'https:') return;
  if (protocol === 'http:' && LOOPBACK.test(hostname)) return;
  throw invalid('uses https:, or http: on this computer itself');
}

/** Never repeats the setting: a mistaken one may hold a secret (R40). */
function invalid(rule: string): SessionError {
  return new SessionError('configuration-invalid', `The meeting domain ${rule}`);
}
