import type { Host } from './host.js';

/** `GET jwks.json`: the public keys, for the browser and for Prosody's `cache_keys_url`. */
export function keySetResponse(request: Request, { issuer }: Host): Response {
  const body = request.method === 'HEAD' ? null : JSON.stringify(issuer.keySet());
  return new Response(body, {
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  });
}
