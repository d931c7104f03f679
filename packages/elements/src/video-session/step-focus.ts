import { focusHeading } from '../focus-heading.js';

/**
 * Moves the focus to the heading of a new step, unless the person is busy
 * elsewhere on the host's page.
 * @param isCurrent whether the step is still the one to focus, asked at the last moment
 */
export async function focusStep(
  host: HTMLElement,
  root: ParentNode,
  isCurrent: () => boolean,
): Promise<void> {
  const step = root.querySelector<HTMLElement>(
    'welcome-page, join-screen, waiting-room, session-view',
  );
  if (step !== null && 'updateComplete' in step) await step.updateComplete;
  if (!isCurrent() || isBusyElsewhere(host)) return;
  if (step === null) focusHeading(root);
  else step.focus();
}

function isBusyElsewhere(host: HTMLElement): boolean {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (activeElement === null || activeElement === document.body) return false;
  return !host.contains(activeElement);
}
