/** Words that several elements say. */
export const common = {
  loading: 'One moment …',
  'try-again': 'Try again',
  'call-us': (phone: string) => `Call us on ${phone}`,
  'meeting-code': 'Meeting code',
  'need-help': 'Need help?',
  'join-name-default': 'Attendee',
  'copied-what': (what: string) => `${what} copied`,
  'copy-refused': (what: string) =>
    `${what} was not copied. It is selected now, so copy it yourself.`,
} as const;
