import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSampleIssuer,
  otherSecret,
  sampleAppointment,
  sampleSecret,
} from '../testing/fixtures.js';
import { flippedBytes, flippedCharacters, mutationsOf } from '../testing/mutations.js';

const linkKeys = [
  { id: 2, secret: otherSecret },
  { id: 1, secret: sampleSecret },
];
const issuer = await createSampleIssuer({ linkKeys });
const older = await createSampleIssuer({ linkKeys: linkKeys.slice(1) });
const ids = ['7', '104711', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'Ωμέγα 🩺'];

/** Of every role, of both keys, of several lengths and revisions. */
const codes = ids.flatMap((id, index) =>
  [issuer, older].flatMap((from) =>
    (['patient', 'clinician', 'guest'] as const).map((role) =>
      from.linkCode({ ...sampleAppointment, id, linkRevision: index * 100 }, role),
    ),
  ),
);

/** Together with those of tokens, 100,000. */
const RANDOM = 60_000;

describe('a mutated link code', () => {
  it('is a true one before it is mutated', () => {
    for (const code of codes) assert.notEqual(issuer.redeem(code), undefined);
    assert.equal(new Set(codes).size, codes.length);
  });

  it('R36: is refused for every single bit, of its characters and of its bytes', () => {
    let count = 0;
    for (const code of codes)
      for (const mutated of [...flippedBytes(code), ...flippedCharacters(code)]) {
        if (issuer.redeem(mutated) !== undefined) assert.fail(mutated);
        count += 1;
      }
    assert.ok(count > 15_000, String(count));
  });

  it('R36: is refused for any other change, without a word', () => {
    fc.assert(
      fc.property(mutationsOf(codes), (code) => issuer.redeem(code) === undefined),
      { numRuns: RANDOM },
    );
  });
});
