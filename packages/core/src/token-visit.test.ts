import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLocalJWKSet } from 'jose';
import { verifySessionToken } from './session-token.js';
import { createTokenFactory, SAMPLE_NOW, sampleUser } from './testing/token-factory.js';
import { decodeTokenVisit } from './token-visit.js';

describe('decodeTokenVisit', () => {
  it('reads what the verified session says, whatever letters are in a name', async () => {
    const factory = await createTokenFactory();
    const user = { ...sampleUser, name: 'Zoë Ðặng 診療' };
    const token = await factory.sign({ context: { user } });
    const visit = decodeTokenVisit(token);
    const keySet = createLocalJWKSet({ keys: [factory.jwk] });
    const session = await verifySessionToken(token, { keySet, now: SAMPLE_NOW });
    assert.equal(session.displayName, user.name);
    assert.deepEqual({ ...session, ...visit }, session);
    assert.ok(visit);
    assert.deepEqual(Object.keys(visit).sort(), [
      'ends',
      'meetingCode',
      'role',
      'starts',
      'timeZone',
      'window',
    ]);
  });

  it('reads nothing from what is no token of ours', async () => {
    const factory = await createTokenFactory();
    for (const token of ['', 'a.b.c', 'x', await factory.sign({ room: 'lobby' })])
      assert.equal(decodeTokenVisit(token), undefined);
  });
});
