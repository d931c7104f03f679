// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

import { createComponent, type EventName } from '@lit/react';
import { SessionViewElement, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/session-view';
import * as React from 'react';

/** The video call: our own bar above the meeting, and the meeting's frame. */
export const SessionView = createComponent({
  displayName: 'SessionView',
  tagName: 'session-view',
  elementClass: SessionViewElement,
  react: React,
  events: {
    onSessionJoined: 'session-joined' as EventName<SessionEventMap['session-joined']>,
    onParticipantsChanged: 'participants-changed' as EventName<
      SessionEventMap['participants-changed']
    >,
    onDevicesChanged: 'devices-changed' as EventName<SessionEventMap['devices-changed']>,
    onSessionDropped: 'session-dropped' as EventName<SessionEventMap['session-dropped']>,
    onSessionResumed: 'session-resumed' as EventName<SessionEventMap['session-resumed']>,
    onSessionEnded: 'session-ended' as EventName<SessionEventMap['session-ended']>,
    onSessionError: 'session-error' as EventName<SessionEventMap['session-error']>,
    onRejoinRequest: 'rejoin-request' as EventName<SessionEventMap['rejoin-request']>,
  },
});
