import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clientOf } from './client-address.js';

describe('clientOf', () => {
  for (const [address, client] of [
    ['192.0.2.7', '192.0.2.7'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['a user: 7', 'a user: 7'],
    ['', undefined],
    [undefined, undefined],
  ] as const)
    it(`${JSON.stringify(address)} is ${JSON.stringify(client)}`, () => {
      assert.equal(clientOf({ address }), client);
    });

  it('is the same for all addresses of one IPv6 line, however they are written', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.nat(0xffff), (address, host) => {
        fc.pre(!address.includes('.'));
        const line = clientOf({ address });
        assert.equal(line?.split(':').length, 4, address);
        assert.equal(clientOf({ address: `${line}::${host.toString(16)}` }), line);
      }),
    );
  });

  it('never throws, and makes no client out of nothing', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        assert.equal(clientOf({ address }) === undefined, /^\s*(%.*)?$/s.test(address));
      }),
    );
  });
});
