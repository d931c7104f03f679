export const welcomePage = {
  'welcome-title': 'Your video appointment',
  'welcome-appointment': 'Appointment',
  'welcome-join-now': 'You can join now. You do not need to wait for the start time.',
  'welcome-your-time': (time: string, zone: string) => `Where you are: ${time} (${zone})`,
  'welcome-need-title': 'What you need',
  'welcome-need-place': 'A quiet place where nobody can hear you',
  'welcome-need-device': 'A phone, tablet or computer that is charged',
  'welcome-need-signal': 'Wi-Fi or a good phone signal',
  'welcome-privacy-title': 'Your privacy',
  'welcome-privacy':
    'Your therapist takes notes, as at any appointment. We do not record the call. Other people on the call could still record it.',
  'welcome-continue-hint': 'Next, you can check your camera and microphone.',
  'welcome-links-title': 'More information',
  continue: 'Continue',
  'time-range': (from: string, to: string) => `${from} to ${to}`,
} as const;
