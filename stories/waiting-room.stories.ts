import '@video-session/elements/define/waiting-room';
import type { Presence } from '@video-session/core';
import type { WaitingRoomElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CLINICIAN, PHONE } from './support/service.js';
import { appears } from './support/shadow.js';
import { minutesAgo, NOBODY, visitIn } from './support/waiting.js';

type Args = Partial<WaitingRoomElement>;
type Story = StoryObj<Args>;

/**
 * Where a patient waits until the clinician lets them in, for a service that has
 * a waiting room. `<video-session>` shows it by itself and fills it from presence.
 */
const meta: Meta<Args> = {
  title: 'Elements/waiting-room',
  component: 'waiting-room',
  args: { phone: PHONE, line: 'live', clinicianName: CLINICIAN },
  loaders: [() => ({ visit: visitIn(2), since: minutesAgo(4), presence: NOBODY })],
};
export default meta;

const shows = (selector: string, words: RegExp, more: Partial<Story> = {}): Story => ({
  ...more,
  play: ({ canvasElement }) => appears(canvasElement, selector, words),
});
const hears = (news: Partial<Presence>): Partial<Story> => ({
  loaders: [() => ({ presence: { ...NOBODY, ...news } })],
});

/** The page is being connected with the service. */
export const JustArrived = shows('[part=steps]', /saying that you are here/, {
  args: { line: 'opening' },
});

/** The service knows, and no clinician's record shows it yet. */
export const NotSeenYet = shows('[part=steps]', /will see that you are here/);

/** A clinician's record shows it right now: only then is the patient told so. */
export const Seen = shows('[part=steps]', /knows you are here/, hears({ seen: true }));

/** Where no name is known, the words are neutral. */
export const WithoutName = shows('[part=steps]', /Your therapist knows/, {
  ...hears({ seen: true }),
  args: { clinicianName: '' },
});

/** The clinician has sent a short message. It is announced politely. */
export const Message = shows('[part=message]', /running 5 minutes late/, {
  loaders: [
    () => {
      const message = {
        text: 'I am running 5 minutes late. Thank you for waiting.',
        at: Date.now(),
      };
      return { presence: { ...NOBODY, seen: true, message } };
    },
  ],
});

/** Ten minutes past arrival and booked start; `late-after` changes that. */
export const RunningLate = shows('[part=late]', /may be running late/, {
  loaders: [() => ({ visit: visitIn(-12), since: minutesAgo(15) })],
});

export const ConnectionLost = shows('[part=steps]', /lost the connection/, {
  args: { line: 'lost' },
});

/** The host has no presence: the page asks again and again. */
export const WithoutPresence = shows('[part=steps]', /keep checking/, { args: { line: 'none' } });

/** The clinician has let the patient in. */
export const LetIn = shows('h1', /You can go in now/, { args: { admitted: true } });

/** An interpreter or a carer. */
export const Guest = shows('[part=steps]', /The clinician will let you in/, {
  args: { clinicianName: '' },
  loaders: [() => ({ visit: visitIn(2, 'guest') })],
});
