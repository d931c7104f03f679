import { expect } from '@open-wc/testing';
import { SessionError } from '@video-session/core';
import { person, presenceAt } from '../../testing/fake-watching.js';
import { muteConsole, nextEvent } from '../../testing/next-event.js';
import { minutesAgo, say, start, statuses, waiting } from '../../testing/presence-fixture.js';
import { LINKS, type PresenceTestHost } from '../../testing/presence-host.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';

const NOW = LINKS.serverNow;

describe('a short message (R22)', () => {
  const field = (element: HTMLElement) => find(element, '#presence-text', HTMLInputElement);
  const open = async (element: PresenceTestHost) => {
    find(element, '.write').click();
    await element.updateComplete;
    await Promise.resolve();
    return element;
  };
  const type = async (element: PresenceTestHost, words: string) => {
    field(element).value = words;
    field(element).dispatchEvent(new InputEvent('input'));
    await element.updateComplete;
  };
  const enter = (element: HTMLElement) => find(element, 'form', HTMLFormElement).requestSubmit();
  const sent = (text: string, at = NOW) => waiting({ message: { text, at } });

  it('is offered while somebody waits, and opens where it is typed', async () => {
    const [element, stream] = await start(waiting(), { sendMessage: () => Promise.resolve() });
    await open(element);
    expect(element.shadowRoot!.activeElement?.id).to.equal('presence-text');
    await expect(element).to.be.accessible();
    field(element).blur();
    await say(element, stream, presenceAt('a1', { people: { patient: person('left', NOW) } }));
    expect(has(element, '.write')).to.equal(false);
  });

  it('is chosen from the service’s own phrases, and can be changed before it is sent', async () => {
    const [element] = await start(waiting(), {
      links: { ...LINKS, phrases: ['I am running 5 minutes late'] },
      sendMessage: () => Promise.resolve(),
    });
    await open(element);
    find(element, '.phrase').click();
    await element.updateComplete;
    expect(field(element).value).to.equal('I am running 5 minutes late');
    element.phrases = ['One moment'];
    await element.updateComplete;
    expect(text(element, '.phrases')).to.equal('One moment');
  });

  it('is sent by Enter, and told as sent once the stream says so', async () => {
    const asked: string[][] = [];
    const [element, stream] = await start(sent('Good morning', minutesAgo(3)), {
      sendMessage: (id, words) => Promise.resolve(void asked.push([id, words])),
    });
    expect(text(element, '.sent')).to.equal('Sent at 2:02pm: Good morning');
    await open(element);
    await type(element, '  Good   morning ');
    enter(element);
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.deep.equal([['a1', 'Good morning']]);
    expect(field(element).readOnly).to.equal(true);
    await say(element, stream, sent('Good morning', minutesAgo(3)));
    expect(text(element, '.presence-form')).to.contain('Sending …');
    await say(element, stream, sent('Good morning'));
    await rendered(element, () => !field(element).readOnly);
    expect(field(element).value).to.equal('');
    expect(text(element, '.sent')).to.equal('Sent at 2:05pm: Good morning');
  });

  it('is still there when it could not be sent, also when the patient has gone', async () => {
    const console = muteConsole();
    const [element, stream] = await start(waiting(), {
      sendMessage: () => Promise.reject(new SessionError('offline', 'No')),
    });
    await open(element);
    await type(element, 'I am late');
    const failed = nextEvent(element, 'session-error');
    enter(element);
    await failed;
    await rendered(element, () => text(element, 'form [role=alert]') !== '');
    console.restore();
    expect(text(element, 'form [role=alert]')).to.contain('We could not send your message.');
    expect(field(element).value).to.equal('I am late');
    field(element).blur();
    await say(element, stream, presenceAt('a1'));
    stream.lose();
    await element.updateComplete;
    expect(field(element).value).to.equal('I am late');
    await expect(element).to.be.accessible();
  });

  it('is no longer than the server takes it, and says what is left when that is little', async () => {
    const [element] = await start(waiting(), { sendMessage: () => Promise.resolve() });
    await open(element);
    expect(field(element).maxLength).to.equal(200);
    await type(element, 'x'.repeat(159));
    expect(text(element, '#presence-left')).to.equal('');
    await type(element, 'x'.repeat(163));
    expect(text(element, '#presence-left')).to.equal('37 characters left');
    expect(statuses(element)).to.include('40 characters left');
    await type(element, 'x'.repeat(199));
    expect(text(element, '#presence-left')).to.equal('1 character left');
  });

  it('sends nothing that is empty, and nothing of one appointment to another', async () => {
    let calls = 0;
    const [element, , backend] = await start(waiting(), {
      sendMessage: () => Promise.resolve(void (calls += 1)),
    });
    await open(element);
    await type(element, '   ');
    enter(element);
    await type(element, 'For a1 only');
    const opened = backend.next();
    element.links = { ...LINKS, appointmentId: 'a2' };
    await element.updateComplete;
    (await opened).ready({ ...waiting(), appointmentId: 'a2' });
    await element.updateComplete;
    await open(element);
    expect([calls, field(element).value]).to.deep.equal([0, '']);
  });
});
