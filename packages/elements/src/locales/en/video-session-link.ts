export const videoSessionLink = {
  'link-generate': 'Generate video session link',
  'link-generating': 'Generating video session link …',
  'link-recurring': 'Each appointment in the series gets its own link.',
  'link-failed': 'We could not get the video session link.',
  'link-title': 'Video session',
  'link-start': 'Start video session',
  'link-start-hint': 'Opens in a new tab. This record stays open.',
  'link-patient': 'Patient link',
  'link-patient-diary': 'The reminder message can carry this link.',
  'link-patient-contact': 'Not in any reminder. Share this link with the patient yourself.',
  'link-clinician': 'Clinician link',
  'link-clinician-hint': 'For staff only. Do not send this link to the patient.',
  copy: 'Copy',
  copied: 'Copied',
  'works-today': (until: string) => `Works today, until ${until}`,
  'works-now': (until: string) => `Works now, until ${until}`,
  'opens-on': (day: string) => `Opens ${day}`,
  'was-for': (day: string) => `Was for ${day}`,
  'start-early': (day: string) =>
    `You cannot start yet. You and the patient can join at any time on ${day}.`,
  'start-past': (day: string) =>
    `This session was for ${day}. To meet by video, book a new appointment.`,
} as const;
