/* eslint-disable no-console -- it is the console that is looked at */
import { expect } from '@open-wc/testing';
import { honoured } from './honoured-config.js';

describe('honoured', () => {
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (line: string) => warnings.push(line);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('keeps what Jitsi takes from a page', () => {
    const config = { subject: 'Group', p2p: { enabled: false }, lobby: { enableChat: true } };
    expect(honoured(config)).to.deep.equal(config);
    expect(warnings).to.be.empty;
  });

  it('R40: drops any other key, and names it once, without its value', () => {
    const config = { hosts: { domain: 'secret' }, p2p: { stunServers: ['secret'], enabled: true } };
    expect(honoured(config)).to.deep.equal({ p2p: { enabled: true } });
    honoured(config);
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.contain('"hosts"');
    expect(warnings[1]).to.contain('"p2p.stunServers"');
    expect(warnings.join()).not.to.contain('secret');
  });

  it('R11, R33: keeps our rules out of reach', () => {
    const rules = { disableDeepLinking: false, disableShortcuts: false, constructor: 1 };
    expect(honoured(rules)).to.deep.equal({});
  });
});
