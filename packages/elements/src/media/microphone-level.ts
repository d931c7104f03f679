/** Does some work again and again until the function it returns is called. */
export type Ticker = (work: () => void) => () => void;

/** Once per frame that is shown: a hidden page shows none. */
const animationFrames: Ticker = (work) => {
  let frame = requestAnimationFrame(function next() {
    work();
    frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
};

/**
 * Listens to a microphone and tells how loud it is, 0 to 1, until the signal
 * aborts. Nothing is played, recorded or sent.
 * @param onState whether the browser lets us listen yet: some wait for a press on the page
 */
export function watchMicrophoneLevel(
  track: MediaStreamTrack,
  onLevel: (level: number) => void,
  signal: AbortSignal,
  ticker: Ticker = animationFrames,
  onState: (isRunning: boolean) => void = () => undefined,
): void {
  const context = createContext();
  if (context === undefined) return;
  const analyser = new AnalyserNode(context, { fftSize: 512 });
  const mediaStream = new MediaStream([track]);
  new MediaStreamAudioSourceNode(context, { mediaStream }).connect(analyser);
  resumeOnPress(context, signal);
  const tellState = () => onState(context.state === 'running');
  context.addEventListener('statechange', tellState, { signal });
  tellState();
  const samples = new Float32Array(analyser.fftSize);
  const stop = ticker(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(loudness(samples));
  });
  const end = () => {
    stop();
    void context.close();
  };
  signal.addEventListener('abort', end, { once: true });
}

/** Old browsers and machines without any sound output have none: then there is no meter. */
function createContext(): AudioContext | undefined {
  try {
    return new AudioContext();
  } catch {
    return undefined;
  }
}

/** Browsers may hold sound back until the first press on the page. */
function resumeOnPress(context: AudioContext, signal: AbortSignal): void {
  const resume = () => void context.resume().catch(() => undefined);
  document.addEventListener('pointerdown', resume, { signal });
  document.addEventListener('keydown', resume, { signal });
  resume();
}

const QUIETEST_DECIBELS = -60;

/** Root mean square on a scale of decibels, so that quiet speech already moves it. */
function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, 1 - decibels / QUIETEST_DECIBELS));
}
