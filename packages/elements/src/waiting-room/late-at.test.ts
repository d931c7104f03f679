import { expect } from '@open-wc/testing';
import { lateAt } from './late-at.js';

const at = (minutes: number) => Date.UTC(2026, 11, 9, 14) + minutes * 60_000;

describe('lateAt', () => {
  it('counts from the booked start for whoever is early', () => {
    expect(lateAt({ since: at(-30), starts: at(0), word: undefined }, 10)).to.equal(at(10));
  });

  it('counts from the arrival of whoever is late', () => {
    expect(lateAt({ since: at(7), starts: at(0), word: undefined }, 10)).to.equal(at(17));
  });

  it('counts anew from the clinician’s word', () => {
    expect(lateAt({ since: at(-5), starts: at(0), word: at(8) }, 10)).to.equal(at(18));
    expect(lateAt({ since: at(-5), starts: at(0), word: at(-3) }, 10)).to.equal(at(10));
  });

  it('counts from the arrival where no start is known', () => {
    expect(lateAt({ since: at(7), starts: undefined, word: undefined }, 5)).to.equal(at(12));
  });
});
