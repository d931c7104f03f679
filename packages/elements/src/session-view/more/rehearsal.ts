import type { ReactiveElement } from 'lit';

/** A page that never comes to rest rehearses all the same. */
const LONGEST_BUSY_MILLISECONDS = 2_000;

let rehearsed: Promise<void> | undefined;

/**
 * Lets an element go through its first moments outside the document, once for a page: the browser
 * reads its code and templates while the person is busy with something else, not when they wait.
 */
export function rehearse(tagName: string): Promise<void> {
  return (rehearsed ??= perform(tagName));
}

async function perform(tagName: string): Promise<void> {
  await idle();
  const Defined = customElements.get(tagName) as (new () => ReactiveElement) | undefined;
  if (Defined === undefined) return;
  const understudy = new Defined();
  understudy.connectedCallback();
  await understudy.updateComplete;
  understudy.disconnectedCallback();
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (!('requestIdleCallback' in globalThis)) setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: LONGEST_BUSY_MILLISECONDS });
  });
}
