import { expect, waitUntil as until } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeWatch, presenceAt } from '../../testing/fake-watching.js';
import { LeftoverCount } from '../../testing/leftovers.js';
import { create, say, start, waiting } from '../../testing/presence-fixture.js';
import { LINKS } from '../../testing/presence-host.js';

describe('the hint in the title', () => {
  const original = document.title;
  const title = (words: string) => (document.title = words);
  const two = async (titleHint: boolean) => {
    const backend = new FakeWatch();
    const opened = backend.next();
    const one = await create({ titleHint }, backend);
    const other = await create({ titleHint, links: { ...LINKS, appointmentId: 'a2' } }, backend);
    const stream = (await opened).ready(waiting(), { ...waiting(), appointmentId: 'a2' });
    await Promise.all([one.updateComplete, other.updateComplete]);
    return { one, other, stream };
  };
  beforeEach(() => title('  Diary –  today '));
  afterEach(() => title(original));
  const raw = () => document.querySelector('title')!.textContent;

  it('is never drawn by default', async () => {
    await two(false);
    expect(raw()).to.equal('  Diary –  today ');
  });

  it('counts in the title all who wait, and gives the host its own back to the letter', async () => {
    const { one, other, stream } = await two(true);
    expect(raw()).to.equal('(2 waiting)   Diary –  today ');
    await say(one, stream, waiting({ admitted: true }));
    expect(raw()).to.equal('(1 waiting)   Diary –  today ');
    other.remove();
    await Promise.resolve();
    expect(raw()).to.equal('  Diary –  today ');
  });

  it('follows a host that changes its title meanwhile, in whatever way', async () => {
    const { one, other } = await two(true);
    title('Letters');
    await Promise.resolve();
    expect(raw()).to.equal('(2 waiting) Letters');
    document.title += ' (3)';
    document
      .querySelector('title')!
      .replaceWith(Object.assign(document.createElement('title'), { textContent: 'Tasks' }));
    await Promise.resolve();
    expect(raw()).to.equal('(2 waiting) Tasks');
    title('Contacts');
    one.remove();
    other.remove();
    await Promise.resolve();
    expect(raw()).to.equal('Contacts');
  });

  it('does not count one whose stream is lost', async () => {
    const { one, other, stream } = await two(true);
    stream.lose();
    await Promise.all([one.updateComplete, other.updateComplete]);
    expect(raw()).to.equal('  Diary –  today ');
  });
});

describe('the sound', () => {
  /** Two to a chime. */
  const tones: OscillatorNode[] = [];
  const original = OscillatorNode;
  let count: LeftoverCount;
  beforeEach(() => {
    tones.length = 0;
    count = new LeftoverCount();
    window.OscillatorNode = class extends original {
      constructor(...words: ConstructorParameters<typeof OscillatorNode>) {
        super(...words);
        tones.push(this);
      }
    };
  });
  afterEach(() => {
    window.OscillatorNode = original;
    count.stop();
  });
  const nobody = () => presenceAt('a1');

  it('is silent, without a word in the console, before anybody has used the page', async () => {
    const [element, stream] = await start(nobody(), { sound: true });
    await say(element, stream, waiting());
    expect([navigator.userActivation.hasBeenActive, count.open.sounds]).to.deep.equal([false, 0]);
  });

  it('rings once when a patient begins to wait, also where two elements show it', async () => {
    await sendKeys({ press: 'a' });
    const [element, stream, backend] = await start(nobody(), { sound: true });
    await create({ sound: true }, backend);
    await say(element, stream, waiting());
    await until(() => tones.length > 0);
    await say(element, stream, waiting({ seen: false }));
    expect(tones).to.have.length(2);
    expect(tones[0]!.context.state).to.equal('running');
  });

  it('is never made by default, and not for one who waited already', async () => {
    await sendKeys({ press: 'a' });
    const [quiet, stream] = await start(nobody());
    await say(quiet, stream, waiting());
    await start(waiting(), { sound: true });
    expect([tones.length, count.open.sounds]).to.deep.equal([0, 0]);
  });

  it('leaves nothing open when the last element has gone', async () => {
    const [element] = await start(waiting(), { sound: true });
    await sendKeys({ press: 'a' });
    expect(count.open.sounds).to.equal(1);
    element.remove();
    await Promise.resolve();
    expect(count.open.sounds).to.equal(0);
  });
});
