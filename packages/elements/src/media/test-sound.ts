/** How a test sound came out. */
export type SoundOutcome =
  | 'played'
  /** The browser plays nothing before another press. */
  | 'held-back'
  | 'failed';

/** Two soft notes, a fourth apart: when they begin, in seconds, and how high they are, in hertz. */
const NOTES = [
  { at: 0, hertz: 523.25 },
  { at: 0.35, hertz: 698.46 },
] as const;
const NOTE_SECONDS = 0.9;

/** After this long a context that was told to run will not. */
const RESUME_MILLISECONDS = 1_500;

/** Whether this browser plays on another speaker than its own default. */
export function canChooseSpeaker(): boolean {
  return 'setSinkId' in AudioContext.prototype || 'setSinkId' in HTMLMediaElement.prototype;
}

/**
 * Plays the test sound, made here and fetched from nowhere.
 * @param speaker identifier of a speaker; empty for the browser's own default
 * @param signal ends it early
 */
export async function playTestSound(speaker: string, signal: AbortSignal): Promise<SoundOutcome> {
  let context: AudioContext | undefined;
  try {
    context = new AudioContext();
    const output = await outputTo(context, speaker);
    if (!(await isRunning(context))) return 'held-back';
    if (!signal.aborted) await playNotes(context, output, signal);
    return 'played';
  } catch {
    return 'failed'; // no sound card, or the speaker has just gone
  } finally {
    void context?.close().catch(() => undefined);
  }
}

interface WithSink {
  setSinkId(id: string): Promise<void>;
}

/** By the context itself where it can (Chromium), by a media element elsewhere (Firefox, Safari). */
async function outputTo(context: AudioContext, speaker: string): Promise<AudioNode> {
  if (speaker === '' || speaker === 'default') return context.destination;
  if ('setSinkId' in context) {
    await (context as AudioContext & WithSink).setSinkId(speaker);
    return context.destination;
  }
  const element = new Audio();
  const destination = new MediaStreamAudioDestinationNode(context);
  element.srcObject = destination.stream;
  await element.setSinkId(speaker);
  await element.play();
  return destination;
}

/** Some browsers leave the promise of `resume` open until somebody presses something. */
async function isRunning(context: AudioContext): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, RESUME_MILLISECONDS)));
  await Promise.race([context.resume(), limit]);
  clearTimeout(timer);
  return context.state === 'running';
}

async function playNotes(
  context: AudioContext,
  output: AudioNode,
  signal: AbortSignal,
): Promise<void> {
  const begin = context.currentTime + 0.05;
  const notes = NOTES.map(({ at, hertz }) => playNote(context, output, begin + at, hertz));
  const last = notes[notes.length - 1];
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    last?.addEventListener('ended', () => resolve(), { once: true });
  });
}

function playNote(context: AudioContext, output: AudioNode, at: number, hertz: number) {
  const note = new OscillatorNode(context, { type: 'sine', frequency: hertz });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.25, at + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS);
  note.connect(loudness).connect(output);
  note.start(at);
  note.stop(at + NOTE_SECONDS);
  return note;
}
