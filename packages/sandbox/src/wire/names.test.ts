import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMAND_NAMES, isCommandName } from './commands.js';
import { EVENT_NAMES } from './events.js';

// The events and commands of Jitsi that the product builds on.
test('every event the product needs has Jitsi’s name', () => {
  const needed = {
    'video-conference-joined': 'videoConferenceJoined',
    'video-conference-left': 'videoConferenceLeft',
    'video-ready-to-close': 'readyToClose',
    'participant-joined': 'participantJoined',
    'participant-left': 'participantLeft',
    'participant-kicked-out': 'participantKickedOut',
    'participant-role-changed': 'participantRoleChanged',
    'audio-mute-status-changed': 'audioMuteStatusChanged',
    'video-mute-status-changed': 'videoMuteStatusChanged',
    'screen-sharing-status-changed': 'screenSharingStatusChanged',
    'display-name-change': 'displayNameChange',
    'incoming-message': 'incomingMessage',
    'outgoing-message': 'outgoingMessage',
    'raise-hand-updated': 'raiseHandUpdated',
    'tile-view-changed': 'tileViewChanged',
    'p2p-status-changed': 'p2pStatusChanged',
    'camera-error': 'cameraError',
    'mic-error': 'micError',
    'error-occurred': 'errorOccurred',
    'knocking-participant': 'knockingParticipant',
    'prejoin-screen-loaded': 'prejoinScreenLoaded',
    ready: 'ready',
  };
  for (const [wire, name] of Object.entries(needed)) {
    assert.equal(EVENT_NAMES[wire as keyof typeof EVENT_NAMES], name);
  }
});

test('names are used once', () => {
  for (const table of [EVENT_NAMES, COMMAND_NAMES]) {
    const names = Object.values(table);
    assert.equal(new Set(names).size, names.length);
  }
});

test('only Jitsi’s commands are commands', () => {
  assert.equal(COMMAND_NAMES.hangup, 'video-hangup');
  assert.equal(isCommandName('toggleAudio'), true);
  assert.equal(isCommandName('toString'), false);
});
