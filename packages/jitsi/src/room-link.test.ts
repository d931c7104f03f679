import { expect } from '@open-wc/testing';
import type { MeetingEvent } from '@video-session/core';
import { People } from './people.js';
import { meetingOptions } from './meeting-config.js';
import { NO_FEATURES } from './meeting-features.js';
import { RoomLink } from './room-link.js';
import { loadRoomModule } from './room-loader.js';
import { meetingRequest } from './testing/meeting-request.js';
import { RecordingApi } from './testing/recording-api.js';

describe('RoomLink', () => {
  let api: RecordingApi;
  let events: MeetingEvent[];
  let isOver: boolean;
  let link: RoomLink;

  beforeEach(() => {
    events = [];
    isOver = false;
    api = new RecordingApi('', 'meet.example.org', {
      parentNode: document.body,
      ...meetingOptions(meetingRequest(), { features: NO_FEATURES }),
    });
    link = new RoomLink({
      api,
      people: new People('', undefined),
      background: undefined,
      report: (event) => events.push(event),
      isOver: () => isOver,
    });
  });

  const { onerror } = window;

  afterEach(() => {
    window.onerror = onerror;
    link.stop();
    api.dispose();
  });

  it('lets what comes before its script wait, keeps its order, and tells the page what it refuses', async () => {
    const told = new Promise<unknown>((resolve) => {
      window.onerror = (...parts) => resolve(parts[4]);
    });
    link.hear('incomingMessage', {});
    link.ask((room) => room.sendMessage(''));
    link.ask((room) => room.sendMessage('Hello'));
    link.hear('suspendDetected', {});
    await loadRoomModule();
    await Promise.resolve();
    link.hear('tileViewChanged', { enabled: true });
    const types = ['message-received', 'suspended', 'tile-view-changed'];
    expect(events.map(({ type }) => type)).to.deep.equal(types);
    expect(api.commands).to.deep.equal(['sendChatMessage Hello']);
    expect(await told).to.have.property('code', 'configuration-invalid');
  });

  it('forgets what waits for a frame that has gone', async () => {
    isOver = true;
    link.ask((room) => room.sendMessage('Hello'));
    await loadRoomModule();
    expect(api.commands).to.be.empty;
  });
});
