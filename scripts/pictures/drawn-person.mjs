/**
 * Draws a person in front of a room, for a camera that does not exist. Runs in a page.
 * @param {{ skin: string, hair: string, top: string, wall: string }} look
 * @returns {string} a JPEG as a data URL
 */
export function drawPerson({ skin, hair, top, wall }) {
  const [width, height] = [1280, 720];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  const shape = (colour, draw) => {
    pen.fillStyle = colour;
    pen.beginPath();
    draw();
    pen.fill();
  };
  const light = pen.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, '#ffffff');
  light.addColorStop(1, wall);
  shape(light, () => pen.rect(0, 0, width, height));
  shape('#ffffff', () => pen.roundRect(930, 90, 230, 280, 12));
  shape('#bcd8e6', () => pen.roundRect(946, 106, 198, 248, 6));
  shape('#7b9a6b', () => pen.ellipse(170, 420, 90, 150, 0.25, 0, 7));
  shape('#8fb07c', () => pen.ellipse(240, 450, 70, 120, -0.35, 0, 7));
  shape('#b5785a', () => pen.roundRect(140, 540, 130, 180, 14));
  shape(hair, () => pen.ellipse(640, 290, 158, 190, 0, 0, 7));
  shape(top, () => pen.ellipse(640, 760, 330, 230, 0, 0, 7));
  shape(skin, () => pen.roundRect(580, 420, 120, 170, 50));
  shape(skin, () => pen.ellipse(640, 320, 122, 152, 0, 0, 7));
  shape(hair, () => pen.ellipse(640, 205, 132, 72, 0, 0, 7));
  shape('#2b2b2b', () => {
    pen.ellipse(594, 318, 9, 11, 0, 0, 7);
    pen.ellipse(686, 318, 9, 11, 0, 0, 7);
  });
  pen.strokeStyle = '#8c4a3c';
  pen.lineWidth = 7;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.arc(640, 372, 44, 0.35, Math.PI - 0.35);
  pen.stroke();
  return canvas.toDataURL('image/jpeg', 0.9);
}
