import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What a derived key is for. A change of wording retires everything made with it. */
export type KeyPurpose =
  'link-code' | 'meeting-code' | 'participant' | 'calendar-code' | 'calendar-uid';

/**
 * A key of its own for each purpose and each service (HKDF-SHA-256, RFC 5869),
 * so that one secret can serve several without a code of one being good in another.
 */
export function deriveKey(secret: Uint8Array, purpose: KeyPurpose, service: string): KeyObject {
  const info = `video-session/${purpose}/${service}`;
  return createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', info, 32)));
}

export function hmac(key: KeyObject, message: string | Uint8Array): Uint8Array {
  return createHmac('sha256', key).update(message).digest();
}
