/**
 * Sends JSON that outlives the page and waits for no answer. It never throws
 * and never disturbs: what does not get through is lost. The link code is in
 * the body, so no address and no log of addresses holds it (R40).
 */
export function beacon(url: URL, content: object): void {
  const body = JSON.stringify(content);
  if (!isTaken(url, body)) void post(url, body);
}

function isTaken(url: URL, body: string): boolean {
  try {
    return navigator.sendBeacon(url, new Blob([body], { type: 'application/json' }));
  } catch {
    return false;
  }
}

/** For browsers without beacons, those that take no JSON by them, and a queue that is full. */
async function post(url: URL, body: string): Promise<void> {
  try {
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: true,
      cache: 'no-store',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    // Nobody waits for it.
  }
}
