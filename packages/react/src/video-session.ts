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
    onLobbyEntered: 'lobby-entered' as EventName<SessionEventMap['lobby-entered']>,
    onKnockingChanged: 'knocking-changed' as EventName<SessionEventMap['knocking-changed']>,
    onLobbyChanged: 'lobby-changed' as EventName<SessionEventMap['lobby-changed']>,
    onScreenShareChanged: 'screen-share-changed' as EventName<
      SessionEventMap['screen-share-changed']
    >,
    onAudioOnlyChanged: 'audio-only-changed' as EventName<SessionEventMap['audio-only-changed']>,
    onTileViewChanged: 'tile-view-changed' as EventName<SessionEventMap['tile-view-changed']>,
    onHandChanged: 'hand-changed' as EventName<SessionEventMap['hand-changed']>,
    onChatChanged: 'chat-changed' as EventName<SessionEventMap['chat-changed']>,
    onMessageReceived: 'message-received' as EventName<SessionEventMap['message-received']>,
    onDirectChanged: 'direct-changed' as EventName<SessionEventMap['direct-changed']>,
    onConnectionChanged: 'connection-changed' as EventName<SessionEventMap['connection-changed']>,
    onModeratorChanged: 'moderator-changed' as EventName<SessionEventMap['moderator-changed']>,
    onFallbackToPhone: 'fallback-to-phone' as EventName<SessionEventMap['fallback-to-phone']>,
    onChecklistChanged: 'checklist-changed' as EventName<SessionEventMap['checklist-changed']>,
    onSessionEnded: 'session-ended' as EventName<SessionEventMap['session-ended']>,
    onSessionError: 'session-error' as EventName<SessionEventMap['session-error']>,
    onConsentGiven: 'consent-given' as EventName<SessionEventMap['consent-given']>,
    onQuickExit: 'quick-exit' as EventName<SessionEventMap['quick-exit']>,
    onRejoinRequest: 'rejoin-request' as EventName<SessionEventMap['rejoin-request']>,
  },
});
