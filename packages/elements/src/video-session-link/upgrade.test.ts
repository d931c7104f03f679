import { expect } from '@open-wc/testing';
import '../define/video-session-link.js';
import { beginTurn } from './in-turn.js';

/** This task has been long enough: what comes now waits for another. */
function useUpTurn(): void {
  beginTurn();
  const end = performance.now() + 20;
  while (performance.now() < end);
}

const create = () => document.createElement('video-session-link');

describe('<video-session-link> on a page of hundreds', () => {
  it('gets its shadow root in a later turn', async () => {
    useUpTurn();
    const element = create();
    document.body.append(element);
    expect(element.shadowRoot).to.equal(null);
    element.focus();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('input')).to.not.equal(null);
    element.remove();
  });

  it('gets none where it has gone before its turn, and one when it is back', async () => {
    useUpTurn();
    const element = create();
    document.body.append(element);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.shadowRoot).to.equal(null);
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('input')).to.not.equal(null);
    element.remove();
  });

  it('leaves its work to the next tasks when the page has had it before the script came', async () => {
    await new Promise((resolve) => setTimeout(resolve));
    const template = document.createElement('template');
    template.innerHTML = '<video-session-link></video-session-link>';
    document.body.append(template.content);
    const element = document.body.lastElementChild as HTMLElementTagNameMap['video-session-link'];
    expect(element.shadowRoot).to.equal(null);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('input')).to.not.equal(null);
    element.remove();
  });

  it('goes on at once when it is moved, however long the task has been', async () => {
    const element = create();
    document.body.append(element);
    await element.updateComplete;
    let connected = 0;
    element.addController({ hostConnected: () => (connected += 1) });
    useUpTurn();
    element.remove();
    document.body.append(element);
    expect(connected, 'once for the controller’s coming, once for the move').to.equal(2);
    element.remove();
  });
});
