import type { LinkKey } from '../../links/link-secrets.js';

/** Each stands for its bytes in UTF-8, as everywhere in the issuer. */
export const SECRETS = {
  A: 'test-secret-A, never for real links, 0123456789',
  B: 'test-secret-B, never for real links, 0123456789',
  C: 'test-secret-Ç, never for real links, 0123456789 🔑',
};

export type SecretName = keyof typeof SECRETS;

/** A link key as the vectors write it: the secret by name. */
export interface NamedKey {
  readonly id: number;
  readonly secret: SecretName;
}

export function linkKeysOf(keys: readonly NamedKey[]): LinkKey[] {
  return keys.map(({ id, secret }) => ({ id, secret: SECRETS[secret] }));
}
