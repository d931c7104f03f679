import { SessionError } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { LeftoverCount } from '../testing/leftovers.js';
import { CutOff } from './cut-off.js';

describe('a script that did not arrive', () => {
  it('listens for the network no longer than it has to', () => {
    const offline = new SessionError('offline', 'The script of a step did not load');
    const leftovers = new LeftoverCount();
    const cutOff = new CutOff();
    cutOff.begin(offline);
    cutOff.begin(offline);
    expect([leftovers.open.listeners, cutOff.error]).to.deep.equal([1, offline]);
    cutOff.end();
    expect([leftovers.open.listeners, cutOff.error]).to.deep.equal([0, undefined]);
    leftovers.stop();
  });
});
