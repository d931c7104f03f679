/** On everything but the key set: nothing is kept, indexed, guessed at or passed on (R36, R41). */
export const PRIVATE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
};

export function jsonResponse(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status: 200,
    headers: { ...PRIVATE_HEADERS, 'content-type': 'application/json' },
  });
}

/** Done, and there is nothing to say. */
export function noContent(): Response {
  return new Response(null, { status: 204, headers: PRIVATE_HEADERS });
}

/** RFC 9457. */
export function problemResponse(
  status: number,
  problem: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, ...problem }), {
    status,
    headers: { ...PRIVATE_HEADERS, ...headers, 'content-type': 'application/problem+json' },
  });
}
