/** Somebody in front of a camera, breathing. */
export function drawPerson(canvas: HTMLCanvasElement, time: number): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { width, height } = canvas;
  const sway = Math.sin(time / 900) * height * 0.01;
  drawRoom(context, width, height);
  drawShoulders(context, width / 2, height + sway, height);
  drawHead(context, width / 2 + sway, height * 0.42 + sway, height * 0.19);
}

function drawRoom(context: CanvasRenderingContext2D, width: number, height: number): void {
  const wall = context.createLinearGradient(0, 0, width, height);
  wall.addColorStop(0, '#dfe7e3');
  wall.addColorStop(1, '#b9c8c6');
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#f4efe2';
  context.fillRect(width * 0.68, height * 0.1, width * 0.2, height * 0.34);
  context.fillStyle = '#8fb3a4';
  context.fillRect(width * 0.695, height * 0.13, width * 0.17, height * 0.28);
}

function drawShoulders(
  context: CanvasRenderingContext2D,
  x: number,
  bottom: number,
  height: number,
): void {
  context.fillStyle = '#2f5d73';
  context.beginPath();
  context.ellipse(x, bottom, height * 0.48, height * 0.38, 0, Math.PI, 2 * Math.PI);
  context.fill();
}

function drawHead(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  oval(context, '#4a3227', x, y - size * 0.2, size * 1.12);
  oval(context, '#b98262', x, y + size * 1.2, size * 0.42);
  oval(context, '#c99272', x, y, size);
  for (const side of [-1, 1]) oval(context, '#3a2a22', x + side * size * 0.34, y, size * 0.08);
  context.strokeStyle = '#8c4f43';
  context.lineWidth = size * 0.06;
  context.beginPath();
  context.arc(x, y + size * 0.25, size * 0.34, 0.2 * Math.PI, 0.8 * Math.PI);
  context.stroke();
}

function oval(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  size: number,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.ellipse(x, y, size * 0.85, size, 0, 0, 2 * Math.PI);
  context.fill();
}
