// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

import { createComponent, type EventName } from '@lit/react';
import { WaitingRoomElement, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/waiting-room';
import * as React from 'react';

/** Where a person waits who has pressed Join and is to be let in: that they have arrived, whether that is known, what happens next, and whom to phone (R21, R27). */
export const WaitingRoom = createComponent({
  displayName: 'WaitingRoom',
  tagName: 'waiting-room',
  elementClass: WaitingRoomElement,
  react: React,
  events: {
    onLeaveRequest: 'leave-request' as EventName<SessionEventMap['leave-request']>,
    onPrepareRequest: 'prepare-request' as EventName<SessionEventMap['prepare-request']>,
  },
});
