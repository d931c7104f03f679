import type { ReactiveElement } from 'lit';

/** What the host page says about warming. */
export interface WarmOptions {
  readonly meetingDomain: string;
  readonly warm: string;
}

/**
 * A hidden frame of the meeting server's own front page, while the person gets ready:
 * it warms connection and cache in the very partition that the meeting will use, where
 * prefetching from here would not. It is gone before the meeting mounts.
 */
export class WarmFrame {
  readonly #host: ReactiveElement & WarmOptions;
  readonly #isWanted: () => boolean;
  #frame: HTMLIFrameElement | undefined;

  /** @param isWanted whether there will be a meeting of that server */
  constructor(host: ReactiveElement & WarmOptions, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
  }

  add(): void {
    const { meetingDomain, warm, renderRoot } = this.#host;
    const address = frontPageOf(meetingDomain);
    const isOff = warm === 'off' || savesData() || !this.#isWanted();
    if (isOff || address === undefined || this.#frame !== undefined) return;
    this.#frame = hiddenFrame(address);
    renderRoot.append(this.#frame);
  }

  remove(): void {
    this.#frame?.remove();
    this.#frame = undefined;
  }
}

function hiddenFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.referrerPolicy = 'no-referrer';
  frame.tabIndex = -1;
  frame.inert = true;
  frame.setAttribute('aria-hidden', 'true');
  // It opens nothing, asks nothing and leads nowhere.
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.src = address;
  return frame;
}

/**
 * The adapter says what is wrong with an address; here it is just not fetched. A meeting
 * server on this page's own origin has its front page nowhere that we would know.
 */
function frontPageOf(domain: string): string | undefined {
  try {
    const { origin } = new URL(/^https?:\/\//.test(domain) ? domain : `https://${domain}`);
    return origin === location.origin ? undefined : `${origin}/`;
  } catch {
    return undefined;
  }
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
