import { SessionError, type Session } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakeIssuer } from '../testing/fake-issuer.js';
import { FakeMeetingPort, OTHER, SELF } from '../testing/fake-meeting-port.js';
import { muteConsole } from '../testing/next-event.js';
import type { SessionEventMap } from '../session-events.js';
import { reportCall, reportHeard } from './call-reports.js';
import { CallStore } from './call-store.js';
import { reportFacts } from './more/fact-reports.js';

const TYPES = [
  ...['session-joined', 'session-dropped', 'session-resumed', 'session-ended', 'session-error'],
  ...['participants-changed', 'devices-changed', 'lobby-entered', 'lobby-changed'],
  ...['knocking-changed', 'screen-share-changed', 'audio-only-changed', 'tile-view-changed'],
  ...['hand-changed', 'chat-changed', 'message-received', 'direct-changed'],
  ...['connection-changed', 'moderator-changed'],
] as (keyof SessionEventMap)[];

describe('what a call tells the page', () => {
  let session: Session;
  let port: FakeMeetingPort;
  let told: [string, unknown][];
  let store: CallStore<HTMLElement>;

  before(async () => {
    session = await (await FakeIssuer.create()).session({ role: 'clinician' });
  });

  beforeEach(async () => {
    const target = document.createElement('div');
    port = new FakeMeetingPort();
    told = [];
    for (const type of TYPES)
      target.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
    store = new CallStore({
      changed: (call, previous) => {
        reportCall(target, session, call, previous, store.elapsed);
        reportFacts(target, call, previous);
      },
      heard: (event) => reportHeard(target, event),
    });
    const devices = { camera: undefined, microphone: undefined, speaker: undefined };
    await store.start(() => Promise.resolve(port), {
      container: target,
      domain: 'meet.example.org',
      session,
      choices: { displayName: 'Dr Osei', cameraOn: true, microphoneOn: true, devices },
      language: 'en',
      title: 'Video call',
    });
  });

  afterEach(() => store.dispose());

  const since = (work: () => void) => {
    told.length = 0;
    work();
    return told;
  };

  it('joining, once, and who is there, by their number', () => {
    port.last.join(OTHER);
    expect(told).to.deep.equal([
      ['session-joined', { meetingCode: session.meetingCode, role: 'clinician' }],
      ['participants-changed', { count: 2 }],
      ['devices-changed', { cameraOn: true, microphoneOn: true }],
    ]);
  });

  it('waiting in the lobby', () => {
    port.last.report({ type: 'ready' }, { type: 'lobby-entered' });
    expect(told).to.deep.equal([['lobby-entered', null]]);
  });

  it('a drop, and coming back, which is no second joining', () => {
    port.last.join();
    const { length } = since(() => port.last.report({ type: 'left' }));
    expect([length, told[0]]).to.deep.equal([1, ['session-dropped', null]]);
    since(() => port.last.joinAs({ ...SELF, id: 'self-2' }));
    expect(told[0]).to.deep.equal(['session-resumed', null]);
    expect(told.map(([type]) => type)).not.to.include('session-joined');
  });

  it('the end, and how long it was', () => {
    port.last.join();
    since(() => port.last.report({ type: 'closed' }));
    const [type, detail] = told[0] ?? [];
    expect(type).to.equal('session-ended');
    expect(detail).to.have.property('reason', 'left');
    expect(detail).to.have.property('duration').that.is.a('number');
  });

  for (const [event, ...expected] of [
    [{ type: 'screen-share-changed', on: true }, 'screen-share-changed', { on: true }],
    [{ type: 'audio-only-changed', on: true }, 'audio-only-changed', { on: true }],
    [{ type: 'tile-view-changed', on: false }, 'tile-view-changed', { on: false }],
    [{ type: 'lobby-changed', on: true }, 'lobby-changed', { on: true }],
    [{ type: 'knocked', participant: OTHER }, 'knocking-changed', { count: 1 }],
    [
      { type: 'hand-changed', id: SELF.id, raised: true },
      'hand-changed',
      { raised: true, count: 1 },
    ],
    [
      { type: 'hand-changed', id: 'other', raised: true },
      'hand-changed',
      { raised: false, count: 1 },
    ],
    [{ type: 'chat-changed', open: false, unread: 1 }, 'chat-changed', { open: false, unread: 1 }],
    [{ type: 'message-received' }, 'message-received', null],
    [{ type: 'direct-changed', direct: true }, 'direct-changed', { direct: true }],
    [{ type: 'role-changed', moderator: true }, 'moderator-changed', { moderator: true }],
  ] as const)
    it(`R42: ${event.type} is told as ${expected[0]}, once, without a name, a text or an id`, () => {
      port.last.join();
      since(() => port.last.report(event));
      expect(told).to.deep.equal([expected]);
      if (event.type !== 'message-received')
        expect(since(() => port.last.report(event))).to.deep.equal([]);
    });

  it('the connection, when its level or way changes, and not with each measurement', () => {
    port.last.join(OTHER);
    const measured = (level: 'good' | 'poor', roundTrip: number) =>
      ({ type: 'connection-measured', report: { level, roundTrip, relayed: false } }) as const;
    since(() =>
      port.last.report(measured('good', 20), measured('good', 30), measured('poor', 900)),
    );
    expect(told).to.deep.equal([
      ['connection-changed', { level: 'good', relayed: false }],
      ['connection-changed', { level: 'poor', relayed: false }],
    ]);
  });

  it('a device that does not work, and a call that broke, by their codes', () => {
    const { restore } = muteConsole();
    port.last.report(
      { type: 'device-failed', device: 'camera', code: 'no-camera' },
      { type: 'failed', error: new SessionError('meeting-token-refused', 'no') },
    );
    restore();
    expect(told.map(([, detail]) => (detail as { code: string }).code)).to.deep.equal([
      'no-camera',
      'meeting-token-refused',
    ]);
  });
});
