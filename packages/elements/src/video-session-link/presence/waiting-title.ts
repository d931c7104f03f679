const WHOLE_TITLE = { childList: true, subtree: true, characterData: true };

/** "(1 waiting) " before the title of the page, for as long as anybody waits; the host's own title comes back as it was. */
class WaitingTitle {
  /** Who says that whom is waiting: two elements of one appointment count once. */
  readonly #waiting = new Map<object, string>();
  #words: (count: number) => string = String;
  #prefix = '';
  /** The host may set its title at any time, also by another element. */
  readonly #observer = new MutationObserver(() => this.#onMutation());

  /** @param appointmentId the one that waits, undefined for none any more */
  set(holder: object, appointmentId: string | undefined, words: (count: number) => string): void {
    if (this.#waiting.get(holder) === appointmentId) return;
    if (appointmentId === undefined) this.#waiting.delete(holder);
    else this.#waiting.set(holder, appointmentId);
    this.#words = words;
    this.#show();
  }

  #show(): void {
    const count = new Set(this.#waiting.values()).size;
    const prefix = count === 0 ? '' : this.#words(count);
    const title = this.#hostTitle();
    this.#prefix = prefix;
    write(`${prefix}${title}`);
    if (prefix === '') this.#observer.disconnect();
    else this.#observer.observe(document.head, WHOLE_TITLE);
  }

  /** What the host has set, which may be a title that begins with ours. */
  #hostTitle(): string {
    const shown = read();
    return shown.startsWith(this.#prefix) ? shown.slice(this.#prefix.length) : shown;
  }

  #onMutation(): void {
    if (!read().startsWith(this.#prefix)) this.#show();
  }
}

export const waitingTitle = new WaitingTitle();

const titleElement = (): HTMLTitleElement | null => document.head.querySelector('title');

/** As it was written; `document.title` would lose the white space. */
function read(): string {
  return titleElement()?.textContent ?? '';
}

/** Into the text node that is there: a framework that holds it goes on writing to it. */
function write(title: string): void {
  if (read() === title) return;
  const [text, ...others] = titleElement()?.childNodes ?? [];
  if (text instanceof Text && others.length === 0) text.data = title;
  else document.title = title;
}
