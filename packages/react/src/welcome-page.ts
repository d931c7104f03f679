// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.

import { createComponent, type EventName } from '@lit/react';
import { WelcomePageElement, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/welcome-page';
import * as React from 'react';

/** The first thing a patient sees: who it is from, when it is, what is needed, and one button (R10). */
export const WelcomePage = createComponent({
  displayName: 'WelcomePage',
  tagName: 'welcome-page',
  elementClass: WelcomePageElement,
  react: React,
  events: {
    onContinueRequest: 'continue-request' as EventName<SessionEventMap['continue-request']>,
    onConsentGiven: 'consent-given' as EventName<SessionEventMap['consent-given']>,
    onLanguageChange: 'language-change' as EventName<SessionEventMap['language-change']>,
    onQuickExit: 'quick-exit' as EventName<SessionEventMap['quick-exit']>,
  },
});
