/** Two soft tones of a bell, as frequency in hertz and start in seconds. */
const TONES = [
  [880, 0],
  [1_108.73, 0.18],
] as const;
const LOUDEST = 0.08;
const TONE_SECONDS = 0.9;
/** Two patients in one moment are one chime. */
const REST_MILLISECONDS = 1_500;

/** One sound for all elements of a page. It asks the browser for nothing until somebody has used the page. */
class Chime {
  readonly #holders = new Set<object>();
  #context: AudioContext | undefined;
  #listening: AbortController | undefined;
  #rang = -Infinity;

  /** Gets ready to ring for the holder. */
  hold(holder: object): void {
    this.#holders.add(holder);
    if (this.#listening !== undefined) return;
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    // Safari lets sound begin only inside of a press; once it has, it may begin again.
    for (const type of ['pointerup', 'keydown'])
      addEventListener(type, () => void this.#open()?.resume(), options);
  }

  /** Leaves nothing behind with the last holder. */
  release(holder: object): void {
    if (!this.#holders.delete(holder) || this.#holders.size > 0) return;
    this.#listening?.abort();
    this.#listening = undefined;
    void this.#context?.close();
    this.#context = undefined;
  }

  /** Rings, where the browser lets it; never rejects. */
  async ring(): Promise<void> {
    const isResting = performance.now() - this.#rang < REST_MILLISECONDS;
    const context = this.#holders.size > 0 && !isResting ? this.#open() : undefined;
    if (context === undefined) return;
    this.#rang = performance.now();
    try {
      await context.resume();
      TONES.forEach(([frequency, delay]) => playTone(context, frequency, delay));
    } catch {
      // It was closed meanwhile.
    }
  }

  /** Before somebody has used the page the browser would complain in the host's console. */
  #open(): AudioContext | undefined {
    const { userActivation } = navigator as Partial<Navigator>;
    if (userActivation?.hasBeenActive !== true) return undefined;
    try {
      this.#context ??= new AudioContext();
    } catch {
      // No device for sound; the words are there.
    }
    return this.#context;
  }
}

export const chime = new Chime();

function playTone(context: AudioContext, frequency: number, delay: number): void {
  const starts = context.currentTime + delay;
  const ends = starts + TONE_SECONDS;
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, starts);
  volume.gain.linearRampToValueAtTime(LOUDEST, starts + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.000_1, ends);
  const tone = new OscillatorNode(context, { frequency });
  tone.connect(volume).connect(context.destination);
  tone.start(starts);
  tone.stop(ends);
}
