/** Headings of the panel that says why something did not work; the sentence below is the error's own. */
export const problem = {
  'problem-heading': 'There is a problem',
  'problem-heading-early': 'You are early',
  'problem-heading-past': 'This link was for another day',
  'problem-heading-cancelled': 'Your appointment is cancelled',
  'problem-heading-moved': 'Your appointment has moved',
  'problem-heading-waiting': 'Please wait',
  'problem-heading-link': 'We cannot open this link',
  'problem-heading-offline': 'You are offline',
  'problem-heading-service': 'Video calls are not working',
  'problem-heading-call': 'The video call did not work',
  'problem-day-is': (day: string) => `Your appointment is on ${day}.`,
  'problem-day-was': (day: string) => `Your appointment was on ${day}.`,
  'problem-day-moved': (day: string) => `Your appointment is now on ${day}.`,
} as const;
