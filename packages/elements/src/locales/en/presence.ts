const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** Hours only once there are any: "6 minutes", "1 hour 5 minutes". */
function duration(count: number): string {
  if (count < 1) return 'less than a minute';
  const hours = Math.floor(count / 60);
  if (hours === 0) return minutes(count);
  const spoken = hours === 1 ? '1 hour' : `${hours} hours`;
  return count % 60 === 0 ? spoken : `${spoken} ${minutes(count % 60)}`;
}

/** What a clinician reads about who is there. */
export const presence = {
  'presence-label': 'Who is here',
  'presence-nobody': 'Patient not here yet',
  'presence-lost': 'Connection lost. Trying again.',
  'presence-refused': 'We cannot show whether the patient is here.',
  'presence-last-known': (what: string) => `Before that: ${what}`,
  'presence-patient-waiting': 'Patient waiting',
  'presence-patient-admitted': 'Patient let in',
  'presence-patient-in-session': 'Patient in session',
  'presence-patient-left': 'Patient left',
  'presence-guest-waiting': 'Guest waiting',
  'presence-guest-admitted': 'Guest let in',
  'presence-guest-in-session': 'Guest in session',
  'presence-guest-left': 'Guest left',
  'presence-clinician-waiting': 'Clinician waiting',
  'presence-clinician-admitted': 'Clinician waiting',
  'presence-clinician-in-session': 'Clinician in session',
  'presence-clinician-left': 'Clinician left',
  /** Whole minutes. */
  'presence-for': (count: number) => `, ${duration(count)}`,
  'presence-at': (time: string) => ` at ${time}`,
  'presence-admit-patient': 'Let patient in',
  'presence-admit-guest': 'Let guest in',
  'presence-admit-both': 'Let both in',
  'presence-admitting': 'Letting in …',
  'presence-admit-failed': 'We could not let them in.',
  'presence-write': 'Send a message',
  'presence-phrases': 'Choose a message',
  'presence-message': 'Message to the person waiting',
  'presence-send': 'Send',
  'presence-sending': 'Sending …',
  'presence-send-failed': 'We could not send your message.',
  'presence-sent': (time: string, text: string) => `Sent at ${time}: ${text}`,
  'presence-letters-left': (count: number) =>
    count === 1 ? '1 character left' : `${count} characters left`,
  'presence-title': (count: number) => `(${count} waiting) `,
  /** Whose trouble, where both are there. */
  'trouble-of-patient': (trouble: string) => `Patient: ${trouble}`,
  'trouble-of-guest': (trouble: string) => `Guest: ${trouble}`,
  'trouble-permission-blocked': 'Their camera and microphone are blocked.',
  'trouble-permission-dismissed': 'They have not yet allowed their camera and microphone.',
  'trouble-permission-pending': 'Their browser is asking to use the camera and microphone.',
  'trouble-permission-system':
    'Their device does not let the browser use the camera or microphone.',
  'trouble-no-camera': 'They have no camera.',
  'trouble-no-microphone': 'They have no microphone.',
  'trouble-in-use': 'Another app may be using their camera.',
  'trouble-device-switched': 'Their usual camera or microphone is not there. They use another one.',
  'trouble-device-lost': 'Their headset or camera was unplugged.',
  'trouble-insecure': 'Their browser cannot use a camera or microphone on that page.',
  'trouble-policy-blocked': 'The video page does not allow their camera and microphone.',
  'trouble-media-failed': 'Their camera or microphone did not start.',
} as const;
