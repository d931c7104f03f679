/** What only a clinician sees in a call; fetched for clinicians. */
export const clinicianPanel = {
  'clinic-manage': 'Manage call',
  'clinic-waiting': 'Somebody is waiting',
  'clinic-cancel': 'Cancel',
  'clinic-unnamed': 'Somebody without a name',
  'clinic-knocks': (name: string) => `${name} is waiting to be let in`,
  'clinic-admit': 'Let in',
  'clinic-admit-name': (name: string) => `Let ${name} in`,
  'clinic-decline': 'Turn away',
  'clinic-decline-name': (name: string) => `Turn ${name} away`,
  'clinic-decline-note':
    'Whoever you turn away reads that they were not let in, and your phone number.',
  'clinic-nobody-waits': 'Nobody is waiting.',
  'clinic-lobby': 'New people wait until you let them in',
  'clinic-others': 'In the call',
  'clinic-nobody': 'Nobody else is here yet.',
  'clinic-remove': 'Remove',
  'clinic-remove-name': (name: string) => `Remove ${name}`,
  'clinic-remove-sure': (name: string) => `Remove ${name} from the call?`,
  'clinic-remove-note': 'They can come back with their link today.',
  'clinic-end': 'End call for everyone',
  'clinic-end-sure': 'End the call for everyone?',
  'clinic-end-note': 'Everyone leaves the call at once, you included.',

  'checklist-title': 'Before you begin',
  'checklist-identity': 'Two facts match, such as name and birthday. The right record is open.',
  'checklist-place': 'I know where they are now, and a phone number to reach them there.',
  'checklist-company': 'I know who else is with them.',
  'checklist-consent': 'They agree to this video call.',
  'checklist-fallback': 'We know what to do if the call breaks.',
  'checklist-note': 'A help for you. We do not keep it.',
  'checklist-hide': 'Hide checklist',

  'clinic-many':
    'Three or more people are here. The call goes through our server now, so quality may fall.',
  'clinic-other-session':
    'Another video session is open in this browser. Somebody may still be in it. Look for its tab.',
  'clinic-there-before': 'More than one person was here before you. Check who they are.',
  'clinic-overrun': 'The booked time is over. The call goes on until you end it.',
} as const;
