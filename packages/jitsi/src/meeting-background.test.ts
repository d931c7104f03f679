import { expect } from '@open-wc/testing';
import type { Background } from '@video-session/core';
import { MeetingBackground } from './meeting-background.js';

/** Twice as wide as it is high, red in the left half and blue in the right. */
const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='100' height='100' fill='red'/><rect x='100' width='100' height='100' fill='blue'/></svg>",
  );

describe('MeetingBackground', () => {
  let sent: (readonly unknown[])[];
  let whenSent: () => void;
  let next: Promise<void>;

  beforeEach(() => {
    sent = [];
    next = new Promise((resolve) => (whenSent = resolve));
  });

  function having(background: Background | undefined): MeetingBackground {
    return new MeetingBackground(background, (...command: readonly unknown[]) => {
      sent.push(command);
      whenSent();
    });
  }

  for (const [kind, type] of [
    ['blur', 'slight-blur'],
    ['strong-blur', 'blur'],
  ] as const) {
    it(`R14: ${kind} is Jitsi's ${type}`, () => {
      const background = having({ kind });
      background.entered();
      background.cameraIs(true);
      expect(sent).to.deep.equal([['setBlurredBackground', type]]);
    });
  }

  it('R14: a choice that cannot be meant, such as its kind alone, is a strong blur', () => {
    const background = having('blur' as never);
    background.entered();
    background.cameraIs(true);
    expect(sent).to.deep.equal([['setBlurredBackground', 'blur']]);
  });

  it('waits for the room and the camera, in whichever order they come', () => {
    const background = having({ kind: 'blur' });
    background.cameraIs(true);
    expect(sent).to.be.empty;
    background.entered();
    expect(sent).to.have.length(1);
  });

  it('waits for a camera that is off at first, because Jitsi drops the command', () => {
    const background = having({ kind: 'blur' });
    background.entered();
    background.cameraIs(false);
    expect(sent).to.be.empty;
    background.cameraIs(true);
    expect(sent).to.have.length(1);
  });

  it('is sent once, so that another choice in the meeting stands; and again after a break', () => {
    const background = having({ kind: 'blur' });
    background.entered();
    background.cameraIs(true);
    background.cameraIs(false);
    background.cameraIs(true);
    expect(sent).to.have.length(1);
    background.entered();
    expect(sent).to.have.length(2);
  });

  it('says nothing where nothing was chosen', () => {
    const background = having(undefined);
    background.entered();
    background.cameraIs(true);
    expect(sent).to.be.empty;
  });

  it('sends a picture itself, filling the frame', async () => {
    const background = having({ kind: 'picture', src: PICTURE });
    background.entered();
    background.cameraIs(true);
    await next;
    const [name, enabled, data] = sent[0]!;
    expect([name, enabled]).to.deep.equal(['setVirtualBackground', true]);
    const image = new Image();
    image.src = String(data);
    await image.decode();
    expect([image.width, image.height]).to.deep.equal([1280, 720]);
    expect(colours(image)).to.deep.equal(['red', 'blue']);
  });

  it('a picture that cannot be had becomes a strong blur: the room is not to be seen', async () => {
    const background = having({ kind: 'picture', src: 'data:image/png;base64,bm9uZQ==' });
    background.entered();
    background.cameraIs(true);
    await next;
    expect(sent).to.deep.equal([['setBlurredBackground', 'blur']]);
  });
});

/** At the left and the right edge. */
function colours(image: HTMLImageElement): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  Object.assign(pen.canvas, { width: image.width, height: image.height });
  pen.drawImage(image, 0, 0);
  return [3, image.width - 4].map((x) => {
    const [red = 0, , blue = 0] = pen.getImageData(x, 360, 1, 1).data;
    return red > blue ? 'red' : 'blue';
  });
}
