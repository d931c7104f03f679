import type { ReactiveElement } from 'lit';

/** Tells the page what a step of ours says; it hears by itself what comes from an element of its own in a slot. */
export function relay({ type, target, detail }: CustomEvent, host: ReactiveElement): void {
  if (target instanceof Node && target.getRootNode() === host.renderRoot)
    host.dispatchEvent(new CustomEvent(type, { detail: detail as unknown, bubbles: true }));
}
