import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FakeWatch, person, presenceAt, type FakeWatching } from '../../testing/fake-watching.js';
import { joiningDetails } from '../../testing/joining-details.js';
import { detailsFixture } from '../../testing/link-fixture.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';
import type { VideoSessionLinkElement } from '../video-session-link.js';

const ROW = 44;
const GAP = 8;
const NOW = joiningDetails().serverNow;

const heightAt = (element: HTMLElement, width: number): number => {
  element.parentElement!.style.inlineSize = `${width}px`;
  return find(element, '.details').getBoundingClientRect().height;
};

async function line(): Promise<[VideoSessionLinkElement, FakeWatching]> {
  const backend = new FakeWatch();
  const opened = backend.next();
  const element = await detailsFixture({ waitingRoom: true }, { mode: 'diary' });
  Object.assign(element, {
    watchPresence: backend.watch,
    admitPatient: () => Promise.resolve(),
    sendMessage: () => Promise.resolve(),
  });
  const stream = (await opened).ready(presenceAt('a1'));
  await rendered(element, () => has(element, '.people'));
  return [element, stream];
}

describe('<video-session-link>, the room that a line of a diary takes', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('is two rows in a narrow column, and one in a wide one', async () => {
    const [element] = await line();
    for (const width of [440, 500, 520]) expect(heightAt(element, width)).to.equal(2 * ROW + GAP);
    for (const width of [900, 1200]) expect(heightAt(element, width)).to.equal(ROW);
  });

  it('R32: cuts nothing off, however narrow the column is', async () => {
    const [element] = await line();
    for (const width of [160, 200, 236, 288, 320, 390]) {
      heightAt(element, width);
      const [line, start, toggle] = ['.details', '[part=start-button]', '#toggle'].map((selector) =>
        find(element, selector).getBoundingClientRect(),
      );
      expect(start!.right, `Start at ${width}`).to.be.at.most(line!.right);
      expect(toggle!.right, `toggle at ${width}`).to.be.at.most(line!.right);
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = find(element, '#toggle');
      expect([scrollWidth, scrollHeight], `words at ${width}`).to.deep.equal([
        clientWidth,
        clientHeight,
      ]);
    }
  });

  it('is the same when a patient comes, so that no other line moves', async () => {
    const [element, stream] = await line();
    const widths = [560, 700, 1100, 1200];
    const before = widths.map((width) => heightAt(element, width));
    stream.say(presenceAt('a1', { people: { patient: person('waiting', NOW) } }));
    await rendered(element, () => has(element, '.admit'));
    expect(text(element, '.people')).to.equal('Patient waiting, less than a minute');
    expect(widths.map((width) => heightAt(element, width))).to.deep.equal(before);
  });

  it('keeps the toggle beside Start when it is unfolded', async () => {
    const [element] = await line();
    element.open = true;
    await rendered(element, () => has(element, '#start-hint'));
    heightAt(element, 540);
    const [start, toggle] = ['[part=start-button]', '#toggle'].map((selector) =>
      find(element, selector).getBoundingClientRect(),
    );
    expect(toggle!.top).to.equal(start!.top);
    expect(toggle!.left - start!.right).to.be.within(0, 16);
  });

  it('leaves the QR code large enough to be read on the lowest of screens', async () => {
    const element = await detailsFixture();
    element.parentElement!.style.inlineSize = '';
    find(element, '.qr').click();
    await rendered(element, () => has(element, '.qr-code'));
    for (const [width, height] of [
      [320, 256],
      [844, 390],
    ] as const) {
      await setViewport({ width, height });
      const code = find(element, '.qr-frame').firstElementChild!.getBoundingClientRect();
      expect(Math.min(code.width, code.height), `${width}×${height}`).to.be.at.least(192);
    }
  });

  it('shows the whole QR code and whom it is for on a phone that lies on its side', async () => {
    await setViewport({ width: 740, height: 360 });
    const element = await detailsFixture();
    find(element, '.qr').click();
    await rendered(element, () => has(element, '.qr-code'));
    for (const selector of ['#qr-title', '#qr .caution', '.qr-frame', '#qr .first']) {
      const { top, bottom } = find(element, selector).getBoundingClientRect();
      expect(top, selector).to.be.at.least(0);
      expect(bottom, selector).to.be.at.most(360);
    }
  });

  it('has room between the words and the field of a short message', async () => {
    const [element, stream] = await line();
    stream.say(presenceAt('a1', { people: { patient: person('waiting', NOW) } }));
    await rendered(element, () => has(element, '.write'));
    find(element, '.write').click();
    await rendered(element, () => has(element, '.presence-form label'));
    expect(getComputedStyle(find(element, '.presence-form label')).display).to.equal('block');
  });
});
