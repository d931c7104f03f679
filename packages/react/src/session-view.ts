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
    onLobbyEntered: 'lobby-entered' as EventName<SessionEventMap['lobby-entered']>,
    onParticipantsChanged: 'participants-changed' as EventName<
      SessionEventMap['participants-changed']
    >,
    onKnockingChanged: 'knocking-changed' as EventName<SessionEventMap['knocking-changed']>,
    onLobbyChanged: 'lobby-changed' as EventName<SessionEventMap['lobby-changed']>,
    onDevicesChanged: 'devices-changed' as EventName<SessionEventMap['devices-changed']>,
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
    onSessionDropped: 'session-dropped' as EventName<SessionEventMap['session-dropped']>,
    onSessionResumed: 'session-resumed' as EventName<SessionEventMap['session-resumed']>,
    onFallbackToPhone: 'fallback-to-phone' as EventName<SessionEventMap['fallback-to-phone']>,
    onChecklistChanged: 'checklist-changed' as EventName<SessionEventMap['checklist-changed']>,
    onSessionEnded: 'session-ended' as EventName<SessionEventMap['session-ended']>,
    onSessionError: 'session-error' as EventName<SessionEventMap['session-error']>,
    onRejoinRequest: 'rejoin-request' as EventName<SessionEventMap['rejoin-request']>,
  },
});
