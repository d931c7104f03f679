/* eslint-disable no-console -- it is the console that is listened to */
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

  const { error } = console;

  afterEach(() => {
    console.error = error;
    link.stop();
    api.dispose();
  });

  it('lets what comes before its script wait, keeps its order, and says what it refuses', async () => {
    const said: unknown[] = [];
    console.error = (line: unknown) => said.push(line);
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
    expect(said.length).to.equal(1);
    expect(said[0]).to.contain('configuration-invalid: sendMessage()');
  });

  it('forgets what waits for a frame that has gone', async () => {
    isOver = true;
    link.ask((room) => room.sendMessage('Hello'));
    await loadRoomModule();
    expect(api.commands).to.be.empty;
  });
});
