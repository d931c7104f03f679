/** How a call ended, and the ways on. */
export const ended = {
  'ended-left': 'You have left the call',
  'ended-closed': 'The call has ended',
  'ended-removed': 'You are no longer in the call',
  'ended-declined': 'You were not let in',
  'ended-lobby-closed': 'The call is not open at the moment',
  'ended-waiting': 'You have left the waiting room',
  'ended-left-text': 'You can close this page now. If you left by mistake, you can go back.',
  'ended-closed-text': 'The call was closed for everyone. You can close this page now.',
  'ended-removed-text':
    'Somebody took you out of the call. If that was a mistake, you can go back.',
  'ended-declined-text': 'Nobody could let you in just now. You can ask again.',
  'ended-lobby-closed-text': 'Whoever lets people in has left. You can ask again in a few minutes.',
  'ended-time': (time: string) => `You were in the call for ${time}.`,
  'ended-time-short': 'You were in the call for less than a minute.',
  'ended-ask-again': 'Ask again',
  'ended-waiting-text': 'You can close this page now. If you left by mistake, you can go back.',
  'ended-waiting-back': 'Go back',
  'ended-back': 'Go back to the call',
  'ended-home': 'Go to our home page',
} as const;
