import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SessionRole } from '@video-session/core';
import { decodeJwt } from 'jose';
import { createSampleIssuer, SAMPLE_NOW, sampleAppointment } from '../testing/fixtures.js';
import { jaasProfile } from './meeting-profile.js';

const selfHosted = await createSampleIssuer();
const jaas = await createSampleIssuer({ profile: jaasProfile({ appId: 'vpaas-magic-cookie-1' }) });

async function claimsOf(role: SessionRole, issuer = selfHosted) {
  const request = { appointment: sampleAppointment, role, now: SAMPLE_NOW };
  return decodeJwt<{ context: { user: { id: string } } }>(await issuer.issueToken(request));
}

/** Feature by feature, so that one that is added or turned on is noticed here. */
const GUEST_FEATURES = {
  branding: false,
  calendar: false,
  'create-polls': false,
  'file-upload': false,
  flip: false,
  'inbound-call': false,
  'list-visitors': false,
  'live-translation': false,
  livestreaming: false,
  lobby: false,
  moderation: false,
  'outbound-call': false,
  recording: false,
  room: false,
  'screen-sharing': true,
  'send-groupchat': true,
  'send-private-message': false,
  'sip-inbound-call': false,
  'sip-outbound-call': false,
  transcription: false,
};

for (const [name, issuer] of Object.entries({ selfHosted, jaas }))
  describe(`the token of a guest, ${name}: an interpreter, a carer, a second clinician`, () => {
    it('R39, R42, R45: is no moderator, has no name, and every feature is named', async () => {
      const { context } = await claimsOf('guest', issuer);
      assert.deepEqual(context, {
        user: { id: context.user.id, affiliation: 'member', moderator: false },
        features: GUEST_FEATURES,
      });
    });

    it('may do what a patient may, in the same room and for the same time', async () => {
      const [guest, patient] = [await claimsOf('guest', issuer), await claimsOf('patient', issuer)];
      const asPatient = {
        ...guest,
        context: { ...guest.context, user: patient.context.user },
        video_session: { ...(guest['video_session'] as object), role: 'patient' },
      };
      assert.deepEqual(asPatient, patient);
    });

    it('R42: has a pseudonym of its own, which says nothing', async () => {
      const ids = await Promise.all(
        (['patient', 'clinician', 'guest'] as const).map(
          async (role) => (await claimsOf(role, issuer)).context.user.id,
        ),
      );
      assert.equal(new Set(ids).size, 3);
      for (const id of ids) assert.match(id, /^[\w-]{22}$/);
    });

    it('shares it between two guests: only `flip` would let one put the other out', async () => {
      const [one, other] = [await claimsOf('guest', issuer), await claimsOf('guest', issuer)];
      assert.equal(one.context.user.id, other.context.user.id);
      assert.equal(GUEST_FEATURES.flip, false);
    });
  });

describe('the link of a guest', () => {
  it('R39: is a code of its own, which never gives another role', () => {
    const code = selfHosted.linkCode(sampleAppointment, 'guest');
    assert.equal(selfHosted.redeem(code)?.role, 'guest');
    for (const role of ['patient', 'clinician'] as const)
      assert.notEqual(selfHosted.linkCode(sampleAppointment, role), code);
  });
});
