import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { muteConsole, record } from '../testing/next-event.js';
import { importModule } from './import-module.js';
import { LazyPart } from './lazy-part.js';

class LazyHost extends LitElement {}
customElements.define('lazy-host', LazyHost);

describe('LazyPart', () => {
  let muted: ReturnType<typeof muteConsole>;
  let host: LazyHost;
  beforeEach(() => {
    muted = muteConsole();
    host = new LazyHost();
    document.body.append(host);
  });
  afterEach(() => {
    muted.restore();
    host.remove();
  });

  it('is fetched once, when it is first asked for, and renders its host', async () => {
    let fetches = 0;
    const part = new LazyPart(host, () => Promise.resolve((fetches += 1)));
    expect(fetches).to.equal(0);
    expect(part.get()).to.equal(undefined);
    expect(part.get()).to.equal(undefined);
    let updates = 0;
    host.addController({ hostUpdate: () => (updates += 1) });
    await part.load();
    await host.updateComplete;
    await host.updateComplete;
    expect(updates).to.be.greaterThan(0);
    expect(part.get()).to.equal(1);
    expect(fetches).to.equal(1);
  });

  it('tells the page once that it did not come, and comes when it is tried again', async () => {
    let fetch = () => Promise.reject<string>(new TypeError('Failed to fetch'));
    const part = new LazyPart(host, () => fetch());
    const errors = record(host, 'session-error');
    part.get();
    await part.load().catch(() => undefined);
    await Promise.resolve();
    expect(part.hasFailed).to.equal(true);
    expect(part.get(), 'not by itself').to.equal(undefined);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['offline']);
    fetch = () => Promise.resolve('here');
    part.retry();
    await part.load();
    expect(part.get()).to.equal('here');
    expect(part.hasFailed).to.equal(false);
  });
});

describe('importModule', () => {
  // The runner finds TypeScript by its own name.
  const url = new URL('../testing/joining-details.ts', import.meta.url).href;

  it('asks under another address where the browser remembers a failure', async () => {
    const failure = new TypeError(`error loading dynamically imported module: ${url}`);
    const module = await importModule<object>(() => Promise.reject(failure));
    expect(module).to.have.property('joiningDetails');
  });

  it('fails as the browser did where it says no address', async () => {
    const failure = new TypeError('Importing a module script failed.');
    const thrown: unknown = await importModule(() => Promise.reject(failure)).catch(
      (error: unknown) => error,
    );
    expect(thrown).to.equal(failure);
  });
});
