import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type CopyStatus = 'idle' | 'copied' | 'refused';

const SHOWN_MILLISECONDS = 4_000;

/** Copies a text and says for a while whether that worked. */
export class Clipboard implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #status: CopyStatus = 'idle';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get status(): CopyStatus {
    return this.#status;
  }

  /**
   * @param shown what shows the text: where the browser refuses it is left
   * selected, and the refusal stays in sight until the next try
   * @returns whether the browser allowed it
   */
  async copy(text: string, shown?: HTMLElement): Promise<boolean> {
    const isCopied = await writeText(text).catch(() => copySelected(shown));
    this.#show(isCopied ? 'copied' : 'refused');
    if (isCopied || shown === undefined) this.#forgetLater();
    return isCopied;
  }

  /** What came of it is of no interest any more. */
  forget(): void {
    if (this.#status !== 'idle') this.#show('idle');
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#status = 'idle';
  }

  #show(status: CopyStatus): void {
    clearTimeout(this.#timer);
    this.#status = status;
    this.#host.requestUpdate();
  }

  #forgetLater(): void {
    this.#timer = setTimeout(() => this.#show('idle'), SHOWN_MILLISECONDS);
  }
}

async function writeText(text: string): Promise<true> {
  await navigator.clipboard.writeText(text);
  return true;
}

/** A record in a frame, or on plain http, has no clipboard but the one of old. */
function copySelected(shown: HTMLElement | undefined): boolean {
  if (shown === undefined) return false;
  const { activeElement } = shown.getRootNode() as Document | ShadowRoot;
  select(shown);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing has taken its place there
    if (!document.execCommand('copy')) return false;
  } catch {
    return false;
  }
  if (activeElement instanceof HTMLElement) activeElement.focus();
  return true;
}

function select(shown: HTMLElement): void {
  if (shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement) {
    shown.focus();
    shown.select();
  } else {
    getSelection()?.selectAllChildren(shown);
  }
}
