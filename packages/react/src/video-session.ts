// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

import { createComponent, type EventName } from '@lit/react';
import { VideoSessionElement, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/video-session';
import * as React from 'react';

/** The whole journey in one tag: takes the link code out of the address, exchanges it, verifies the token, and leads from the welcome page over the join screen, and a waiting room where there is one, into the call and out of it again. */
export const VideoSession = createComponent({
  displayName: 'VideoSession',
  tagName: 'video-session',
  elementClass: VideoSessionElement,
  react: React,
  events: {
    onStepChanged: 'step-changed' as EventName<SessionEventMap['step-changed']>,
    onSessionVerified: 'session-verified' as EventName<SessionEventMap['session-verified']>,
    onSessionJoined: 'session-joined' as EventName<SessionEventMap['session-joined']>,
    onParticipantsChanged: 'participants-changed' as EventName<
      SessionEventMap['participants-changed']
    >,
    onDevicesChanged: 'devices-changed' as EventName<SessionEventMap['devices-changed']>,
    onSessionDropped: 'session-dropped' as EventName<SessionEventMap['session-dropped']>,
    onSessionResumed: 'session-resumed' as EventName<SessionEventMap['session-resumed']>,
    onSessionEnded: 'session-ended' as EventName<SessionEventMap['session-ended']>,
    onSessionError: 'session-error' as EventName<SessionEventMap['session-error']>,
    onConsentGiven: 'consent-given' as EventName<SessionEventMap['consent-given']>,
    onQuickExit: 'quick-exit' as EventName<SessionEventMap['quick-exit']>,
    onRejoinRequest: 'rejoin-request' as EventName<SessionEventMap['rejoin-request']>,
  },
});
