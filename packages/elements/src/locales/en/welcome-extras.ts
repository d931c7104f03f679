/** Of the welcome page, what only some services set. */
export const welcomeExtras = {
  'welcome-emergency-title': 'If you are in danger now',
  'welcome-emergency':
    'Do not wait for your appointment. Call for help now, or go to the nearest A&E.',
  'welcome-emergency-call': (phone: string) => `Call ${phone}`,
  'welcome-consent-title': 'Before you go on',
  'welcome-consent-error': 'Tick the box if you agree',
  'welcome-problem-title': 'There is a problem',
  'welcome-language': 'Language',
} as const;
