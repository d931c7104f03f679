/** Fetched when somebody asks for it. */
export const onlineCalendars = {
  'calendar-shares': (hosts: string) =>
    `These open another website (${hosts}). It gets the date, the time and the words “Video appointment”.`,
  'calendar-keeps': 'It does not get your link, so keep the message we sent you.',
  'calendar-google': 'Google Calendar',
  'calendar-outlook': 'Outlook at home',
  'calendar-office365': 'Outlook at work',
  'calendar-event': 'Video appointment',
} as const;
