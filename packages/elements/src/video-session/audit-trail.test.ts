import type { BrowserStep } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { AuditTrail, type AuditReport } from './audit-trail.js';

const step = (type: BrowserStep['type']): BrowserStep => ({ type, code: undefined });

describe('AuditTrail', () => {
  let sent: AuditReport[];
  const never = 600_000;
  beforeEach(() => (sent = []));
  const create = (gathered = never) => new AuditTrail((report) => sent.push(report), gathered);

  it('gathers steps and sends them in one', async () => {
    const arrived = new Promise<AuditReport>((resolve) => {
      const trail = new AuditTrail(resolve, 1);
      trail.record('A', step('welcome-shown'));
      trail.record('A', step('join-screen-shown'));
    });
    expect(await arrived).to.deep.equal({
      code: 'A',
      events: [step('welcome-shown'), step('join-screen-shown')],
    });
  });

  it('sends at once what a closed page would lose, and nothing twice', () => {
    const trail = create();
    trail.record('A', step('join-pressed'));
    trail.flush();
    trail.flush();
    expect(sent).to.deep.equal([{ code: 'A', events: [step('join-pressed')] }]);
  });

  it('sends no more in one than a host takes', () => {
    const trail = create();
    for (let count = 0; count < 45; count += 1) trail.record('A', step('session-dropped'));
    trail.flush();
    expect(sent.map(({ events }) => events.length)).to.deep.equal([20, 20, 5]);
  });

  it('mixes no two links', () => {
    const trail = create();
    trail.record('A', step('welcome-shown'));
    trail.record('B', step('welcome-shown'));
    trail.flush();
    expect(sent.map(({ code, events }) => [code, events.length])).to.deep.equal([
      ['A', 1],
      ['B', 1],
    ]);
  });

  it('keeps nothing of somebody without a link', () => {
    const trail = create();
    trail.record(undefined, step('welcome-shown'));
    trail.flush();
    expect(sent).to.deep.equal([]);
  });
});
