import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { createIssuer, type Issuer, type IssuerOptions } from '../../issuer.js';
import { selfHostedProfile } from '../../tokens/meeting-profile.js';
import { linkKeysOf, type NamedKey } from './secrets.js';

export const VECTORS = new URL('../../../vectors/', import.meta.url);

interface TestSigningKey {
  readonly kid: string;
  readonly privateKey: string;
  readonly publicKey: JWK;
}

/** Fixed, and published with the vectors: RS256 gives the same token every time. */
export const testSigningKey = JSON.parse(
  readFileSync(new URL('test-signing-key.json', VECTORS), 'utf8'),
) as TestSigningKey;

export const SERVICE = 'hillside';
export const KEYS: readonly NamedKey[] = [{ id: 1, secret: 'A' }];

export interface VectorIssuer {
  readonly service?: string;
  readonly keys?: readonly NamedKey[];
}

/** An issuer of the vectors' own secrets and key. */
export function vectorIssuer(
  { service = SERVICE, keys = KEYS }: VectorIssuer = {},
  changes: Partial<IssuerOptions> = {},
): Promise<Issuer> {
  return createIssuer({
    service: { id: service, timeZone: 'Europe/London' },
    linkKeys: linkKeysOf(keys),
    signingKeys: [{ kid: testSigningKey.kid, privateKey: testSigningKey.privateKey }],
    profile: selfHostedProfile({ appId: 'video-session', subject: 'meet.example.org' }),
    ...changes,
  });
}
