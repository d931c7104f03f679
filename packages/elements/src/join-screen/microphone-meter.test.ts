import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { render } from 'lit';
import { Localize } from '../localize.js';
import { LocalMedia } from '../media/local-media.js';
import { FakeMedia } from '../testing/fake-media.js';
import '../define/join-screen.js';
import { devicePanel } from './device-panel.js';
import type { JoinScreenElement } from './join-screen.js';
import { MicrophoneMeter } from './microphone-meter.js';

describe('MicrophoneMeter', () => {
  const port = new FakeMedia();
  let updates = 0;
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => (updates += 1),
    updateComplete: Promise.resolve(true),
  };
  const media = new LocalMedia(host, { port: () => port, onFailure: () => undefined });
  let speak: (level: number) => void;
  let watching: AbortSignal;
  let tellState: (isRunning: boolean) => void;
  const nothing = () => undefined;
  const meter = new MicrophoneMeter(
    host,
    () => (media.microphone.status === 'live' ? media.microphone.track : undefined),
    (_, onLevel, signal, _ticker, onState = nothing) => {
      speak = onLevel;
      watching = signal;
      tellState = onState;
    },
  );

  const show = async () => {
    const box = await fixture<JoinScreenElement>(html`<join-screen .media=${port}></join-screen>`);
    const panel = document.createElement('div');
    const localize = new Localize(box);
    render(
      devicePanel({
        localize,
        media,
        meter,
        background: { stream: (camera) => camera, template: () => undefined },
        connection: { template: () => undefined },
        obstacle: undefined,
        help: undefined,
        choice: undefined,
        busy: false,
        phone: '',
        onCheck: nothing,
        onToggle: nothing,
        onChoose: nothing,
        onSound: nothing,
      }),
      panel,
    );
    return panel;
  };
  const words = (panel: HTMLElement) => panel.querySelector('.level')!.textContent.trim();

  after(() => media.stop());

  it('watches nothing before there is a microphone', () => {
    meter.hostUpdate();
    expect(watching).to.equal(undefined);
  });

  it('moves its bar, and says in words what it heard', async () => {
    await media.start();
    meter.hostUpdate();
    const panel = await show();
    speak(0.2);
    expect(meter.bar.value?.style.getPropertyValue('--_level')).to.equal('0.20');
    expect(words(panel)).to.equal('Say something to test your microphone.');
    const before = updates;
    speak(0.8);
    expect(updates).to.equal(before + 1);
    expect(words(await show())).to.equal('Your microphone works.');
  });

  it('says so while the browser holds sound back until a press', () => {
    tellState(false);
    expect(meter.isHeldBack).to.equal(true);
    tellState(true);
    expect(meter.isHeldBack).to.equal(false);
  });

  it('does not render for each level, only for the first voice', () => {
    const before = updates;
    speak(0.9);
    speak(0.1);
    expect(updates).to.equal(before);
    expect(meter.heard).to.equal(true);
  });

  it('stops and forgets when the microphone is switched off', async () => {
    await media.toggle('microphone');
    meter.hostUpdate();
    expect(watching.aborted).to.equal(true);
    expect(meter.heard).to.equal(false);
    expect(words(await show())).to.equal('Your microphone is off.');
  });
});
