import { accessWindowVectors } from './access-window-vectors.js';
import { derivedKeyVectors } from './derived-key-vectors.js';
import { linkCodeVectors } from './link-code-vectors.js';
import { meetingCodeVectors, pseudonymVectors } from './meeting-code-vectors.js';
import { sessionTokenVectors } from './session-token-vectors.js';
import { unfitVectors } from './unfit-vectors.js';

/** What `packages/issuer/vectors` holds, by file, made anew by the issuer as it is. */
export async function makeVectorFiles(): Promise<Readonly<Record<string, object>>> {
  return {
    'derived-keys.json': derivedKeyVectors(),
    'link-codes.json': await linkCodeVectors(),
    'meeting-codes.json': await meetingCodeVectors(),
    'pseudonyms.json': await pseudonymVectors(),
    'access-windows.json': accessWindowVectors(),
    'session-tokens.json': await sessionTokenVectors(),
    'unfit.json': unfitVectors(),
  };
}
