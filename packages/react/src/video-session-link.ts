// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

import { createComponent, type EventName } from '@lit/react';
import { VideoSessionLinkElement, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/video-session-link';
import * as React from 'react';

/** Generates the links of an appointment and shows what to do with them. */
export const VideoSessionLink = createComponent({
  displayName: 'VideoSessionLink',
  tagName: 'video-session-link',
  elementClass: VideoSessionLinkElement,
  react: React,
  events: {
    onChange: 'change' as EventName,
    onLinksCreated: 'links-created' as EventName<SessionEventMap['links-created']>,
    onLinksRenewed: 'links-renewed' as EventName<SessionEventMap['links-renewed']>,
    onLinksCancelled: 'links-cancelled' as EventName<SessionEventMap['links-cancelled']>,
    onStartRequest: 'start-request' as EventName<SessionEventMap['start-request']>,
    onSessionLive: 'session-live' as EventName<SessionEventMap['session-live']>,
    onSessionError: 'session-error' as EventName<SessionEventMap['session-error']>,
  },
});
