import type { Findings } from './verdict.js';

const PATIENCE_MILLISECONDS = 8_000;
/** The browser tells of a broken policy in a task of its own. */
const GRACE_MILLISECONDS = 200;

/** @returns where a meeting server has its script; undefined for a setting that makes no sense */
export function serviceScript(meetingDomain: string): URL | undefined {
  if (meetingDomain === '') return undefined;
  const base = /^https?:\/\//.test(meetingDomain) ? meetingDomain : `https://${meetingDomain}`;
  const address = `${base.replace(/\/+$/, '')}/external_api.js`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * Whether the meeting server answers. Fetching it would need `connect-src`; a
 * preload obeys `script-src`, which has to name the server anyway, and nothing
 * of it runs. What the page's own policy stops says nothing about the server.
 * @throws the signal's reason
 */
export async function reachService(
  script: URL,
  signal: AbortSignal,
  patience = PATIENCE_MILLISECONDS,
): Promise<Findings['service']> {
  signal.throwIfAborted();
  const link = document.createElement('link');
  if (!link.relList.supports('preload')) return 'unknown';
  const end = new AbortController();
  const timers: ReturnType<typeof setTimeout>[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const late = (milliseconds: number, found: Findings['service']) =>
        timers.push(setTimeout(() => resolve(found), milliseconds));
      const options = { signal: end.signal };
      document.addEventListener(
        'securitypolicyviolation',
        (violation) => {
          if (isAbout(violation, script)) resolve('unknown');
        },
        options,
      );
      signal.addEventListener('abort', () => reject(signal.reason as Error), options);
      link.addEventListener('load', () => resolve('reached'), options);
      link.addEventListener('error', () => late(GRACE_MILLISECONDS, 'failed'), options);
      late(patience, 'late');
      preload(link, script);
    });
  } finally {
    end.abort();
    timers.forEach(clearTimeout);
    link.remove();
  }
}

/** With a query of its own, because a copy that is kept here answers without any network. */
function preload(link: HTMLLinkElement, script: URL): void {
  const address = new URL(script);
  address.searchParams.set('check', String(Date.now()));
  link.rel = 'preload';
  link.as = 'script';
  link.referrerPolicy = 'no-referrer';
  link.href = address.href;
  document.head.append(link);
}

function isAbout(violation: SecurityPolicyViolationEvent, { origin }: URL): boolean {
  return violation.disposition === 'enforce' && violation.blockedURI.startsWith(origin);
}
