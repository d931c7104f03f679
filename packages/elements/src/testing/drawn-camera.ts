/** A person before a striped wall, whom the model takes for one. */
export const WALL = { dark: [40, 90, 160], light: [235, 235, 120] } as const;

export interface DrawnCamera {
  readonly track: MediaStreamTrack;
  readonly canvas: HTMLCanvasElement;
  stop(): void;
}

/** A camera that films a drawn person, thirty times a second. */
export function drawnCamera(width = 640, height = 360): DrawnCamera {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d')!;
  drawPerson(pen, width, height);
  const track = canvas.captureStream(30).getVideoTracks()[0]!;
  const timer = setInterval(() => drawPerson(pen, width, height), 33);
  return {
    track,
    canvas,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}

function drawPerson(pen: CanvasRenderingContext2D, width: number, height: number): void {
  pen.setTransform(width / 1280, 0, 0, height / 720, 0, 0);
  const shape = (colour: string, draw: () => void) => {
    pen.fillStyle = colour;
    pen.beginPath();
    draw();
    pen.fill();
  };
  const oval = (x: number, y: number, rx: number, ry: number) => pen.ellipse(x, y, rx, ry, 0, 0, 7);
  for (let x = 0; x < 1280; x += 40) {
    const stripe = (x / 40) % 2 === 0 ? WALL.dark : WALL.light;
    shape(`rgb(${stripe.join(' ')})`, () => pen.rect(x, 0, 40, 720));
  }
  shape('#4a3227', () => oval(640, 290, 158, 190));
  shape('#2f5d73', () => oval(640, 760, 330, 230));
  shape('#c99272', () => pen.roundRect(580, 420, 120, 170, 50));
  shape('#c99272', () => oval(640, 320, 122, 152));
  shape('#4a3227', () => oval(640, 205, 132, 72));
  shape('#2b2b2b', () => {
    oval(594, 318, 9, 11);
    oval(686, 318, 9, 11);
  });
  shape('#8c4a3c', () => oval(640, 400, 40, 8));
}
