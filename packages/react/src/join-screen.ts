// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

import { createComponent, type EventName } from '@lit/react';
import { JoinScreenElement, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/join-screen';
import * as React from 'react';

/** Where a person gets ready: name, camera, microphone, and one button to join. */
export const JoinScreen = createComponent({
  displayName: 'JoinScreen',
  tagName: 'join-screen',
  elementClass: JoinScreenElement,
  react: React,
  events: {
    onJoinRequest: 'join-request' as EventName<SessionEventMap['join-request']>,
    onSessionError: 'session-error' as EventName<SessionEventMap['session-error']>,
  },
});
