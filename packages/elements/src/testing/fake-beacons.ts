/** What a page sends by beacon, kept in place of being sent. */
export interface FakeBeacons {
  readonly sent: readonly { readonly url: string; readonly type: string; readonly body: string }[];
  /** What the browser answers: whether it will send it. */
  taken: boolean;
  restore(): void;
}

/** Takes the place of `navigator.sendBeacon` until it is restored. */
export function catchBeacons(): FakeBeacons {
  const own = Object.getOwnPropertyDescriptor(navigator, 'sendBeacon');
  const sent: { url: string; type: string; body: string }[] = [];
  const beacons = {
    sent,
    taken: true,
    restore() {
      if (own === undefined) Reflect.deleteProperty(navigator, 'sendBeacon');
      else Object.defineProperty(navigator, 'sendBeacon', own);
    },
  };
  const sendBeacon = (url: string | URL, data: Blob) => {
    const note = { url: String(url), type: data.type, body: '' };
    sent.push(note);
    note.body = textOf(data);
    return beacons.taken;
  };
  Object.defineProperty(navigator, 'sendBeacon', { value: sendBeacon, configurable: true });
  return beacons;
}

/** At once, as a beacon must be read: the page may be gone a moment later. */
function textOf(data: Blob): string {
  const url = URL.createObjectURL(data);
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.send();
  URL.revokeObjectURL(url);
  return request.responseText;
}
