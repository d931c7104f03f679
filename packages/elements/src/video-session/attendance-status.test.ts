import type { JourneyState, PresenceStatus } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { statusAt } from './attendance-status.js';

type Status = PresenceStatus | undefined;

/** By step: what becomes of nowhere, waiting, in-session, left. */
const TABLE: Readonly<Record<JourneyState['status'], readonly [Status, Status, Status, Status]>> = {
  idle: [undefined, 'left', 'left', 'left'],
  verifying: [undefined, 'left', 'left', 'left'],
  denied: [undefined, 'left', 'left', 'left'],
  welcome: [undefined, 'left', 'left', 'left'],
  preparing: [undefined, 'waiting', 'in-session', 'left'],
  admitting: ['waiting', 'waiting', 'waiting', 'waiting'],
  waiting: ['waiting', 'waiting', 'waiting', 'waiting'],
  'in-session': ['waiting', 'waiting', 'waiting', 'waiting'],
  elsewhere: [undefined, 'left', 'left', 'left'],
  ended: [undefined, 'left', 'left', 'left'],
};
const BEFORE: readonly Status[] = [undefined, 'waiting', 'in-session', 'left'];

describe('statusAt', () => {
  for (const [step, expected] of Object.entries(TABLE) as [
    JourneyState['status'],
    readonly Status[],
  ][])
    it(`R23: ${step}`, () => {
      expect(BEFORE.map((before) => statusAt(step, before))).to.deep.equal(expected);
    });
});
