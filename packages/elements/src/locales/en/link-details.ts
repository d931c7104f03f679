const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** What `<video-session-link>` says once there are links. */
export const linkDetails = {
  'link-start-hint': 'Opens in a new tab. This record stays open.',
  'link-more': 'Links and message',
  'link-guest-hint': 'For an interpreter, a carer or a second clinician.',
  'link-patient-reminder': 'The reminder message carries this link.',
  'link-patient-diary': 'The reminder message can carry this link.',
  'link-patient-contact': 'Not in any reminder. Share this link with the patient yourself.',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  'works-today': (until: string) => `Works today, until ${until}`,
  'works-now': (until: string) => `Works now, until ${until}`,
  'opens-on': (day: string) => `Opens ${day}`,
  'was-for': (day: string) => `Was for ${day}`,
  'start-early': (day: string) =>
    `You cannot start yet. You and the patient can join at any time on ${day}.`,
  'start-past': (day: string) =>
    `This session was for ${day}. To meet by video, book a new appointment.`,
  'qr-show': 'QR code',
  'qr-title': 'QR code for the patient',
  'qr-caution': 'Show this code to the patient only. Whoever scans it can join as the patient.',
  'qr-failed': 'We could not draw the QR code.',
  'message-send': 'Send the link yourself',
  'message-title': 'Message to the patient',
  'message-subject': 'Video appointment',
  'message-default': (day: string, time: string, link: string) =>
    `Your video appointment is on ${day} at ${time}. To join: ${link}`,
  'message-copy': 'Copy message',
  'message-email': 'E-mail',
  'message-share': 'Share',
  'message-share-failed': 'The message was not shared. Copy it and send it yourself.',
  'message-lacks-link': 'The patient link is not in the message. The patient needs it to join.',
  'sms-fits': (left: number) =>
    `Fits one text message, ${counted(left, 'character', 'characters')} left.`,
  'sms-parts': (parts: number, over: number) =>
    `Needs ${parts} text messages. To fit one, take out ${counted(over, 'character', 'characters')}.`,
  'sms-spoilers': 'These characters make a text message hold less:',
  'sms-invisible': 'an invisible character',
  'sms-plain': 'Use plain ones',
  renew: 'Make new links',
  'renew-title': 'Make new links?',
  'renew-working': 'Making new links …',
  'renew-failed': 'We could not make new links.',
  renewed: 'The new links are ready. Send the new one to the patient.',
  'renewed-reminder':
    'The new links are ready. The reminder message carries the new one. If a reminder has gone out already, send the new one yourself.',
  retire: 'Cancel the links',
  'retire-title': 'Cancel the links?',
  'retire-working': 'Cancelling the links …',
  'retire-failed': 'We could not cancel the links.',
  'renew-text': 'The link that was sent stops working. Send the new one.',
  'renew-text-reminder':
    'A link that was already sent stops working. The reminder message carries the new one.',
  'retire-text': 'The link that was sent stops working. Nobody can join until you make new links.',
  'links-keep': 'Keep the links',
  'links-checking': 'Checking the links …',
  'links-unchecked': 'We could not check whether these links still work.',
  'deed-waiting': 'The patient is waiting now.',
  'deed-in-session': 'The patient is in the session now.',
  'presence-missing': 'We could not load who is waiting.',
} as const;
