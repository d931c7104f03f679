import { expect } from '@open-wc/testing';
import { toMeetingCode } from '@video-session/core';
import '../../define/video-session-link.js';
import { FakeWatch } from '../../testing/fake-watching.js';
import { LeftoverCount, noLocks } from '../../testing/leftovers.js';
import { waiting } from '../../testing/presence-fixture.js';
import { LINKS } from '../../testing/presence-host.js';
import { rendered } from '../../testing/rendered.js';
import { has, text } from '../../testing/shadow.js';

const ROWS = 200;

describe('a diary of 200 <video-session-link>', () => {
  it('opens one stream, says who waits, and leaves nothing behind', async () => {
    const count = new LeftoverCount();
    const backend = new FakeWatch();
    const opened = backend.next();
    const diary = document.createElement('ul');
    for (let row = 0; row < ROWS; row++) {
      const element = document.createElement('video-session-link');
      element.appointmentId = `a${row}`;
      const meetingCode = toMeetingCode(`${100 + row}-abcd-efgh-jkmn`);
      element.links = { ...LINKS, appointmentId: `a${row}`, meetingCode };
      element.watchPresence = backend.watch;
      element.titleHint = element.sound = true;
      diary.append(element);
    }
    document.title = 'Diary';
    document.body.append(diary);
    const stream = await opened;
    expect(stream.ids).to.have.length(ROWS);
    stream.ready(waiting({ appointmentId: 'a7' }));
    const elements = [...diary.querySelectorAll('video-session-link')];
    const isTold = (element: HTMLElement) =>
      has(element, '.presence') && text(element, '.presence').startsWith('Patient');
    await Promise.all(elements.map((element) => rendered(element, () => isTold(element))));
    expect(text(elements[7]!, '.people')).to.equal('Patient waiting, 6 minutes');
    expect(text(elements[8]!, '.people')).to.equal('Patient not here yet');
    expect([backend.watchings.length, document.title]).to.deep.equal([1, '(1 waiting) Diary']);
    diary.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect([stream.isOpen, document.title]).to.deep.equal([false, 'Diary']);
    expect(count.open).to.deep.equal({ channels: 0, timers: 0, listeners: 0, sounds: 0 });
    await noLocks();
    count.stop();
  });
});
