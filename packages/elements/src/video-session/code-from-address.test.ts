import { expect } from '@open-wc/testing';
import { codeIn, takeCodeFromAddress } from './code-from-address.js';

describe('the link code in the address', () => {
  const original = location.href;
  afterEach(() => history.replaceState(null, '', original));

  const nothingNamed = () => false;

  it('is the whole fragment', () => {
    expect(codeIn('#AQEAAWEx-k_3', nothingNamed)).to.equal('AQEAAWEx-k_3');
  });

  for (const hash of ['', '#', '#/visits/7', '#!visits', '#:~:text=join']) {
    it(`is not in "${hash}"`, () => expect(codeIn(hash, nothingNamed)).to.equal(undefined));
  }

  it('is not the name of an element of the page', () => {
    expect(codeIn('#main', (id) => id === 'main')).to.equal(undefined);
  });

  it('may be written badly, and is then refused by the server', () => {
    expect(codeIn('#%E0%A4%A', nothingNamed)).to.equal('%E0%A4%A');
  });

  it('R41: leaves the address bar at once; path, query and state stay', () => {
    history.replaceState({ kept: true }, '', '?lang=en#AQEAAWEx-k_3');
    expect(takeCodeFromAddress()).to.equal('AQEAAWEx-k_3');
    expect(location.hash).to.equal('');
    expect(location.search).to.equal('?lang=en');
    expect(history.state).to.deep.equal({ kept: true });
    expect(takeCodeFromAddress()).to.equal(undefined);
  });
});
