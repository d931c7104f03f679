import { expect } from '@open-wc/testing';
import { answerOf } from './answer.js';
import { RecordingApi } from './testing/recording-api.js';
import { isForged } from './message-origin.js';
import { meetingOptions } from './meeting-config.js';
import { NO_FEATURES } from './meeting-features.js';
import { meetingRequest } from './testing/meeting-request.js';

describe('R44: a message counts only if our own frame sent it', () => {
  let api: RecordingApi;
  let stranger: HTMLIFrameElement;
  let heard: boolean[];
  let done: () => void;
  const hear = ({ data }: MessageEvent) => {
    if (data !== 'word') return;
    // As Jitsi's transport does: at once, whoever sent it.
    api.emit('word');
    done();
  };

  beforeEach(() => {
    heard = [];
    api = new RecordingApi('', location.host, {
      parentNode: document.body,
      ...meetingOptions(meetingRequest(), { features: NO_FEATURES }),
    });
    api.on('word', () => heard.push(isForged(api.getIFrame())));
    stranger = document.createElement('iframe');
    document.body.append(stranger);
    window.addEventListener('message', hear);
  });

  afterEach(() => {
    window.removeEventListener('message', hear);
    api.dispose();
    stranger.remove();
  });

  /** Lets a window say something to the page. */
  function say(speaker: Window): Promise<void> {
    const told = new Promise<void>((resolve) => (done = resolve));
    const run = speaker as Window & { eval(code: string): unknown };
    run.eval("parent.postMessage('word', '*')");
    return told;
  }

  it('passes what the frame says', async () => {
    await say(api.getIFrame().contentWindow!);
    expect(heard).to.deep.equal([false]);
  });

  it('drops the same from another window of the same origin', async () => {
    await say(stranger.contentWindow!);
    expect(heard).to.deep.equal([true]);
  });

  it('drops what a script of the page pretends', async () => {
    window.dispatchEvent(new MessageEvent('message', { data: 'word', origin: location.origin }));
    await Promise.resolve();
    expect(heard).to.deep.equal([true]);
  });

  for (const [who, forged] of [
    ['the frame', false],
    ['another window', true],
  ] as const) {
    it(`${forged ? 'drops' : 'takes'} an answer of ${who}`, async () => {
      api.isAudioMuted = () => new Promise((resolve) => api.on('word', () => resolve(true)));
      const answer = answerOf(api, 'isAudioMuted');
      await say((forged ? stranger : api.getIFrame()).contentWindow!);
      expect(await answer).to.equal(forged ? undefined : true);
    });
  }

  it('knows messages to a window only: a channel has no other sender', async () => {
    const { port1, port2 } = new MessageChannel();
    const told = new Promise<boolean>((resolve) => {
      port1.onmessage = () => resolve(isForged(api.getIFrame()));
    });
    port2.postMessage('word');
    expect(await told).to.be.false;
    port1.close();
  });
});
