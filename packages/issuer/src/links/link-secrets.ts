import {
  refuse,
  requireDistinct,
  requireInteger,
  requireList,
  requireObject,
  requireSecret,
} from '../check.js';
import type { LinkSecret } from './link-code.js';

export interface LinkKey {
  /** 0 to 255, written into each link code, so that the right key is found again. */
  readonly id: number;
  /** At least 32 random bytes. */
  readonly secret: string | Uint8Array;
}

export interface LinkSecretOptions {
  /**
   * The first one signs, all are accepted. To rotate: put a new one in front,
   * and take the old one away once no link made with it is still needed.
   */
  readonly linkKeys: readonly LinkKey[];
  /**
   * Keeps meeting codes and pseudonyms the same while link keys come and go;
   * by default the secret of the *last* link key, which a new key in front
   * leaves alone. Before that last key is taken away, pass its secret here:
   * otherwise appointments change rooms, even between the two people of one call.
   */
  readonly meetingCodeSecret?: string | Uint8Array | undefined;
}

export interface LinkSecrets {
  readonly signer: LinkSecret;
  readonly accepted: readonly LinkSecret[];
  /** Outlives the rotation of link keys. */
  readonly lasting: Uint8Array;
}

/** @throws {TypeError} naming the key that is wrong, never its value */
export function linkSecretsOf({ linkKeys, meetingCodeSecret }: LinkSecretOptions): LinkSecrets {
  requireList(linkKeys, 'linkKeys');
  const accepted = linkKeys.map((key, index) => {
    requireObject(key, `linkKeys[${index}]`);
    return {
      id: requireInteger(key.id, `linkKeys[${index}].id`, 0, 255),
      secret: requireSecret(key.secret, `linkKeys[${index}].secret`),
    };
  });
  const ids = accepted.map(({ id }) => id);
  requireDistinct(ids, 'linkKeys', 'id');
  const [signer = refuse('linkKeys', 'a list with at least one entry')] = accepted;
  const oldest = accepted.at(-1) ?? signer;
  const lasting =
    meetingCodeSecret === undefined
      ? oldest.secret
      : requireSecret(meetingCodeSecret, 'meetingCodeSecret');
  return { signer, accepted, lasting };
}
