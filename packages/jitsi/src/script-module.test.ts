import { expect } from '@open-wc/testing';
import { loadExternalApi } from './external-api-loader.js';
import { fixtureDomain } from './testing/recording-api.js';

const page = window as { define?: unknown; exports?: unknown; module?: unknown };

function load(name: string, query: string) {
  const { signal } = new AbortController();
  return loadExternalApi(`${fixtureDomain(name)}/external_api.js${query}`, {
    timeout: 5_000,
    signal,
  });
}

/** What another script of the page finds while ours is on its way. */
function seenByOthers(): string {
  const script = document.createElement('script');
  script.textContent = 'window.seen = typeof exports + " " + typeof module';
  document.head.append(script);
  script.remove();
  return (window as { seen?: string }).seen ?? '';
}

describe('a module for one script', () => {
  before(() => {
    Object.defineProperty(window, 'JitsiMeetExternalAPI', { value: () => {} });
  });

  afterEach(() => {
    delete page.define;
    expect('module' in window || 'exports' in window).to.be.false;
  });

  it('takes the class in a page whose global cannot be replaced', async () => {
    expect((await load('umd', '')).name).to.equal('FromUmd');
  });

  it('takes it in a page with an AMD loader, which hears nothing of it', async () => {
    const defined: unknown[] = [];
    page.define = Object.assign((...values: unknown[]) => defined.push(values), { amd: {} });
    expect((await load('umd', '?amd')).name).to.equal('FromUmd');
    expect(defined).to.be.empty;
  });

  it('is seen by no other script', async () => {
    const loading = load('umd', '?others');
    expect(seenByOthers()).to.equal('undefined undefined');
    await loading;
  });

  it('gives way to a variable that the page makes meanwhile', async () => {
    const loading = load('without-global', '?var');
    page.exports = 'of the page';
    page.module = 'of the page';
    await loading.catch(() => undefined);
    expect([page.exports, page.module]).to.deep.equal(['of the page', 'of the page']);
    delete page.exports;
    delete page.module;
  });
});
