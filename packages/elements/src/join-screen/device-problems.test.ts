import { expect } from '@open-wc/testing';
import type { DeviceState } from '../media/device-state.js';
import { deviceProblems } from './device-problems.js';

const idle: DeviceState = { status: 'idle' };
const asking: DeviceState = { status: 'asking' };
const failed = (code: 'in-use' | 'no-camera' | 'no-microphone' | 'permission-blocked') =>
  ({ status: 'failed', code }) as const;
const standing = { obstacle: undefined, delay: undefined, camera: idle, microphone: idle };

describe('deviceProblems', () => {
  it('is nothing where nothing is wrong', () => {
    expect(deviceProblems(standing)).to.deep.equal([]);
  });

  it('R17: keeps two causes apart', () => {
    const problems = deviceProblems({
      ...standing,
      camera: failed('in-use'),
      microphone: failed('no-microphone'),
    });
    expect(problems).to.deep.equal([
      { code: 'in-use', scope: 'camera', isOpen: true },
      { code: 'no-microphone', scope: 'microphone', isOpen: true },
    ]);
  });

  it('says one cause of both once', () => {
    const blocked = failed('permission-blocked');
    const problems = deviceProblems({ ...standing, camera: blocked, microphone: blocked });
    expect(problems).to.deep.equal([{ code: 'permission-blocked', scope: 'both', isOpen: true }]);
  });

  it('a missing camera and a missing microphone are one cause', () => {
    const problems = deviceProblems({
      ...standing,
      camera: failed('no-camera'),
      microphone: failed('no-microphone'),
    });
    expect(problems.map(({ scope }) => scope)).to.deep.equal(['both']);
  });

  it('R18: tells an answer that is waited for from a device that is slow', () => {
    const waiting = { ...standing, camera: asking };
    expect(deviceProblems({ ...waiting, delay: 'answer' })[0]).to.deep.include({
      code: 'permission-pending',
      scope: 'camera',
    });
    expect(deviceProblems({ ...waiting, delay: 'start' })[0]).to.deep.include({ code: 'slow' });
  });

  it('says nothing else where no device can be had at all', () => {
    const problems = deviceProblems({ ...standing, obstacle: 'in-app', camera: failed('in-use') });
    expect(problems).to.deep.equal([{ code: 'in-app', scope: 'both', isOpen: true }]);
  });
});
