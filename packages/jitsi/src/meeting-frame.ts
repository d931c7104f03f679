/** A place of our own for the meeting, as large as its container. */
export function createPlace(container: HTMLElement): HTMLElement {
  const place = container.ownerDocument.createElement('div');
  fill(place);
  container.append(place);
  return place;
}

/** Makes the frame fill its place and names it for a screen reader (R33). */
export function dressFrame(frame: HTMLIFrameElement, title: string): void {
  frame.title = title;
  frame.style.display = 'block';
  frame.style.border = '0';
  fill(frame);
  // The SDK's own element stands between the two.
  if (frame.parentElement) fill(frame.parentElement);
}

function fill({ style }: HTMLElement): void {
  style.width = '100%';
  style.height = '100%';
}
