/** Moves the focus to the heading of a new step, so that it is read out and Tab goes on from there. */
export function focusHeading(root: ParentNode | null | undefined): void {
  const heading = root?.querySelector<HTMLElement>('h1[tabindex], h2[tabindex]');
  heading?.focus();
}
