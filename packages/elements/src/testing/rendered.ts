/** Waits until an element has rendered what is expected, woken by each change of its shadow root. */
export function rendered(element: HTMLElement, expected: () => boolean): Promise<void> {
  if (expected()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!expected()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}
