/** Invented people with numbers and addresses that belong to nobody. */
export const CLINICIANS = [
  {
    username: 'hannah',
    displayName: 'Hannah Okoro',
    job: 'Psychological therapist',
  },
  {
    username: 'tomasz',
    displayName: 'Tomasz Bell',
    job: 'Wellbeing practitioner',
  },
] as const;

export type ClinicianName = (typeof CLINICIANS)[number]['username'];

export interface SeedPatient {
  readonly givenName: string;
  readonly familyName: string;
  readonly born: string;
  readonly mobile: string;
  readonly referral: string;
  /** PHQ-9 and GAD-7, one pair every two weeks, the last one a few days ago. */
  readonly scores: readonly (readonly [phq9: number, gad7: number])[];
  /** Notes of earlier contacts: days ago, kind, words. */
  readonly notes: readonly (readonly [daysAgo: number, kind: string, summary: string])[];
}

const ASSESSED = 'Assessment done. Guided self-help agreed, weekly, by video.';

/** Each is found again by the given name. */
export const PATIENTS = {
  rowan: {
    givenName: 'Rowan',
    familyName: 'Pettigrew',
    born: '1991-05-17',
    mobile: '07700 900123',
    referral: 'Referred by themselves, low mood',
    scores: [
      [17, 12],
      [15, 11],
      [12, 9],
    ],
    notes: [
      [16, 'Phone call', 'Talked through the first worksheet. Prefers video to phone from now on.'],
      [30, 'Assessment', ASSESSED],
    ],
  },
  leila: {
    givenName: 'Leila',
    familyName: 'Farrowby',
    born: '1984-11-02',
    mobile: '07700 900245',
    referral: 'GP, worry and sleep',
    scores: [
      [11, 16],
      [9, 13],
    ],
    notes: [[14, 'Assessment', 'Worry most evenings. CBT agreed. Has a quiet room at home.']],
  },
  yusuf: {
    givenName: 'Yusuf',
    familyName: 'Thistlewood',
    born: '1976-02-23',
    mobile: '07700 900367',
    referral: 'GP, panic',
    scores: [
      [8, 17],
      [7, 15],
      [6, 11],
      [5, 9],
    ],
    notes: [[42, 'Assessment', 'Panic on buses. A weekly series agreed, same time each week.']],
  },
  ines: {
    givenName: 'Ines',
    familyName: 'Calloway',
    born: '2001-08-30',
    mobile: '07700 900489',
    referral: 'Referred by themselves, exam stress',
    scores: [[9, 10]],
    notes: [[9, 'Phone call', 'Asked for an appointment after college hours.']],
  },
  marcus: {
    givenName: 'Marcus',
    familyName: 'Hollins',
    born: '1968-12-11',
    mobile: '07700 900512',
    referral: 'Occupational health, stress at work',
    scores: [
      [14, 12],
      [13, 12],
    ],
    notes: [[21, 'Assessment', 'Stress since a change of job. Counselling agreed.']],
  },
  greta: {
    givenName: 'Greta',
    familyName: 'Sandilands',
    born: '1955-06-08',
    mobile: '07700 900634',
    referral: 'GP, bereavement',
    scores: [
      [13, 7],
      [10, 6],
    ],
    notes: [[28, 'Home visit', 'Set up the tablet together with her son. Joining worked well.']],
  },
  owen: {
    givenName: 'Owen',
    familyName: 'Sparrowhawk',
    born: '1997-03-19',
    mobile: '07700 900756',
    referral: 'Referred by themselves, low mood',
    scores: [[16, 9]],
    notes: [],
  },
  priya: {
    givenName: 'Priya',
    familyName: 'Winterbourne',
    born: '1989-09-25',
    mobile: '07700 900878',
    referral: 'Midwife, worry after birth',
    scores: [
      [10, 14],
      [8, 11],
    ],
    notes: [[12, 'Phone call', 'Needs a time when the baby sleeps. Early afternoon is best.']],
  },
} as const satisfies Readonly<Record<string, SeedPatient>>;

export type PatientName = keyof typeof PATIENTS;
