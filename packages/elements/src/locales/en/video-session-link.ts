/** What `<video-session-link>` says before there are links, and where their details did not come. */
export const videoSessionLink = {
  'link-title': 'Video session',
  'link-when': (time: string, day: string) => `${time} on ${day}`,
  'link-generate': 'Generate video session link',
  'link-generating': 'Generating video session link …',
  'link-recurring': 'Each appointment in the series gets its own link.',
  'link-required': 'Tick the box to generate a video session link.',
  'link-failed': 'We could not get the video session link.',
  'link-cancelled': 'The links are cancelled. They no longer work.',
  'link-part-missing': 'Part of this page did not load. You can still use the links.',
  'link-start': 'Start video session',
  'link-patient': 'Patient link',
  'link-guest': 'Guest link',
  'link-clinician': 'Clinician link',
  'link-clinician-hint': 'For staff only. Do not send this link to the patient.',
} as const;
