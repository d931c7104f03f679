import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'node:test';
import { requireLink } from './link.js';

describe('requireLink', () => {
  const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln';

  for (const address of [
    `https://a.example/#${token}`,
    `https://a.example/?jwt=${token}&x=1`,
    `https://a.example/${token}/x`,
    `https://a.example/#before${token}`,
    `https://a.example/#a.b.${token}.c`,
    'https://a.example/#eyJh.b.',
  ])
    it(`R36: refuses a token in ${address.slice(17, 40)}`, () => {
      assert.throws(
        () => requireLink(address, 'link'),
        /^TypeError: link must be .*without a token/,
      );
    });

  for (const address of [
    'https://a.example/#EQEAMTA0NzExIxLwJf4JDMlYEdWDX5_b5g',
    'https://eyj.example.org/#x',
    'https://a.example/#eyJ.b.c',
    'https://a.example/#eyJh.b',
    'https://a.example/#eyJh..c',
    'https://a.example/eyJh/b.c.d',
  ])
    it(`takes ${address.slice(8)}`, () => {
      assert.equal(requireLink(address, 'link'), address);
    });

  it('takes no longer than a glance at a very long address', () => {
    const started = performance.now();
    for (const part of ['eyJ', 'a', 'eyJa.', '.', '-'])
      try {
        requireLink(`https://a.example/${part.repeat(300_000)}`, 'link');
      } catch (thrown) {
        assert.ok(thrown instanceof TypeError);
      }
    assert.ok(performance.now() - started < 3_000);
  });
});
