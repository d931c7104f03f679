/** Fetched where a call may not work in this browser. */
export const browserHelp = {
  'browser-calls-title': 'Video calls do not work in this browser',
  'browser-calls': 'Open this page in a newer browser: Safari, Chrome, Edge or Firefox.',
  'browser-devices-title': 'This browser cannot use your camera',
  'browser-devices':
    'You can still join, but nobody can see or hear you. To be seen, open this page in Safari or Chrome.',
  'browser-page-title': 'This page is not set up for video calls',
  'browser-page': 'This is not your fault. Please call us, and we will help you.',
  'browser-page-no-phone':
    'This is not your fault. Please tell the service that sent you the link.',
  'browser-app-title': (app: string) => `You are inside the ${app} app`,
  'browser-some-app-title': 'You are inside another app',
  'browser-app': 'Video calls may not work here. It is better to use your web browser.',
  'browser-app-ios':
    'Look for a menu or a compass at the edge of the screen. Choose “Open in Safari” or “Open in browser”.',
  'browser-app-android':
    'Look for three dots at the top of the screen. Choose “Open in Chrome” or “Open in browser”.',
  'browser-app-other': 'Look for a menu in the app. Choose “Open in browser”.',
  'browser-copy-step': 'Or copy the link and paste it into Safari or Chrome.',
  'browser-copy': 'Copy the link',
  'browser-link': 'Link to this page',
} as const;
