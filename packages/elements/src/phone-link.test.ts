import { expect } from '@open-wc/testing';
import { telephoneHref } from './phone-link.js';

describe('telephoneHref', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['01632 960 123', 'tel:01632960123'],
    ['+44 (0)1632 960123', 'tel:+441632960123'],
    ['(01632) 960-123', 'tel:01632960123'],
    ['javascript:alert(1)', 'tel:1'],
  ];
  for (const [written, dialled] of rows) {
    it(`dials ${dialled} for ${written}`, () => {
      expect(telephoneHref(written)).to.equal(dialled);
    });
  }
});
