import { deriveKey, type KeyPurpose } from '../../derived-key.js';
import { SERVICE } from './issuers.js';
import { SECRETS } from './secrets.js';

export function derivedKeyVectors() {
  const purposes: readonly KeyPurpose[] = ['link-code', 'meeting-code', 'participant'];
  const services = [SERVICE, 'Praxis Süd/1'];
  const cases = (['A', 'C'] as const).flatMap((secret) =>
    services.flatMap((service) =>
      purposes.map((purpose) => {
        const key = deriveKey(new TextEncoder().encode(SECRETS[secret]), purpose, service);
        return { secret, purpose, service, key: key.export().toString('hex') };
      }),
    ),
  );
  return {
    about:
      'Keys derived from a secret (docs/link-and-token.md, "Derived keys"): `key` in hexadecimal.',
    secrets: SECRETS,
    cases,
  };
}
