// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

import { createComponent, type EventName } from '@lit/react';
import { WelcomePageDesignerElement, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/welcome-page-designer';
import * as React from 'react';

/** For the administrator of a service: gives the welcome page its words, colours and logo, with the page itself beside it and every pair of colours measured. */
export const WelcomePageDesigner = createComponent({
  displayName: 'WelcomePageDesigner',
  tagName: 'welcome-page-designer',
  elementClass: WelcomePageDesignerElement,
  react: React,
  events: {
    onSettingsChanged: 'settings-changed' as EventName<SessionEventMap['settings-changed']>,
    onSettingsSave: 'settings-save' as EventName<SessionEventMap['settings-save']>,
  },
});
