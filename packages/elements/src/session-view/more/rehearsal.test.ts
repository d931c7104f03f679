import { expect } from '@open-wc/testing';
import '../../define/session-view.js';
import { LeftoverCount } from '../../testing/leftovers.js';
import { SessionViewElement } from '../session-view.js';

describe('the rehearsal of a call', () => {
  it('is seen by nobody, says nothing and leaves nothing', async () => {
    const heard: string[] = [];
    const listen = SessionViewElement.prototype.dispatchEvent;
    const renderings: SessionViewElement[] = [];
    const { render } = SessionViewElement.prototype;
    SessionViewElement.prototype.dispatchEvent = function (event) {
      heard.push(event.type);
      return listen.call(this, event);
    };
    SessionViewElement.prototype.render = function () {
      renderings.push(this);
      return render.call(this);
    };
    const mutations = new MutationObserver(() => undefined);
    mutations.observe(document.body, { subtree: true, childList: true });
    const leftovers = new LeftoverCount();
    await SessionViewElement.preload();
    await Promise.resolve();
    const { timers, listeners } = leftovers.open;
    leftovers.stop();
    Object.assign(SessionViewElement.prototype, { dispatchEvent: listen, render });

    expect(renderings.length, 'rehearsed').to.be.greaterThan(0);
    expect(renderings.some(({ isConnected }) => isConnected)).to.equal(false);
    expect(heard).to.deep.equal([]);
    expect(mutations.takeRecords()).to.deep.equal([]);
    expect({ timers, listeners }).to.deep.equal({ timers: 0, listeners: 0 });
    const times = renderings.length;
    await SessionViewElement.preload();
    expect(renderings.length, 'once for a page').to.equal(times);
  });
});
