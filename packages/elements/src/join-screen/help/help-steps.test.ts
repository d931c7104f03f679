import { MEDIA_CODES } from '@video-session/core';
import { expect } from '@open-wc/testing';
import type { DeviceFamily } from '../../browser/device-family.js';
import { deviceHelp } from '../../locales/en/device-help.js';
import type { DeviceProblem } from '../device-problems.js';
import { causeKey, helpSteps, type Surroundings } from './help-steps.js';

const DEVICES: readonly DeviceFamily[] = ['mac', 'windows', 'iphone', 'ipad', 'android', 'other'];
const CODES: readonly DeviceProblem['code'][] = [
  ...MEDIA_CODES,
  'slow',
  'in-app',
  'no-devices',
  'unsupported',
];
/** News, and what nobody but the service can mend, have no steps. */
const WITHOUT_STEPS = ['device-switched', 'device-lost', 'policy-blocked'];

const problem = (code: DeviceProblem['code'], scope: DeviceProblem['scope'] = 'both') => ({
  code,
  scope,
  isOpen: true,
});
const sentences = (text: string) => text.split(/(?<=[.?!])\s+/);

describe('help with devices', () => {
  for (const code of CODES) {
    for (const device of DEVICES) {
      it(`R30: ${code} on ${device} has a cause and, where any help, steps`, () => {
        for (const browser of ['safari', 'chromium', 'firefox'] as const) {
          const around: Surroundings = { device, browser, isInApp: false };
          const steps = helpSteps(problem(code), around);
          expect(steps.length > 0).to.equal(!WITHOUT_STEPS.includes(code));
          for (const key of steps) expect(deviceHelp[key]).to.be.a('string');
        }
      });
    }
    it(`R17: ${code} has a sentence for one device and for both`, () => {
      for (const scope of ['camera', 'microphone', 'both'] as const) {
        expect(deviceHelp[causeKey(problem(code, scope))]).to.be.a('string');
      }
    });
  }

  it('R52: inside another app the way out is another browser', () => {
    const around: Surroundings = { device: 'iphone', browser: 'safari', isInApp: true };
    expect(helpSteps(problem('permission-blocked'), around)).to.deep.equal([
      'step-hold-link',
      'step-open-in-safari',
    ]);
  });

  it('R30: no sentence has more than 20 words', () => {
    const long = Object.values(deviceHelp)
      .flatMap(sentences)
      .filter((sentence) => sentence.split(' ').length > 20);
    expect(long).to.deep.equal([]);
  });
});
