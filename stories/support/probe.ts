/** A host API that a story can measure, without a server. */
export type ProbeKind = 'fast' | 'slow' | 'absent';

const BYTES = 262_144;
const SLOW_ROUND_TRIP = 900;
const kinds = new Map<string, ProbeKind>();
const own = window.fetch.bind(window);

/** @returns an address that answers as said, on this page only */
export function probeAt(kind: ProbeKind): string {
  const address = `/story-probe/${kind}`;
  kinds.set(address, kind);
  return address;
}

window.fetch = async (input, init) => {
  const kind = typeof input === 'string' ? kinds.get(input) : undefined;
  if (kind === undefined) return own(input, init);
  if (kind === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_ROUND_TRIP));
  const body = init?.method === 'HEAD' ? null : new Uint8Array(BYTES);
  return new Response(body, { status: kind === 'absent' ? 404 : 200 });
};
