import { expect } from '@open-wc/testing';
import { FrameWatch } from './frame-watch.js';
import { containedArea, coveringPart, limited } from './geometry.js';
import { writeMask } from './mask.js';

describe('geometry', () => {
  it('a wide picture is cut off at its sides, a tall one above and below', () => {
    const frame = { width: 160, height: 90 };
    expect(coveringPart({ width: 400, height: 90 }, frame)).to.deep.equal({
      ...{ x: 120, y: 0, width: 160, height: 90 },
    });
    expect(coveringPart({ width: 80, height: 145 }, frame)).to.deep.equal({
      ...{ x: 0, y: 50, width: 80, height: 45 },
    });
  });

  it('a phone held upright fits in, undistorted', () => {
    const area = containedArea({ width: 480, height: 640 }, { width: 256, height: 144 });
    expect(area).to.deep.equal({ x: 74, y: 0, width: 108, height: 144 });
  });

  it('a size is limited on its long side, and even', () => {
    expect(limited({ width: 1280, height: 721 }, 640)).to.deep.equal({ width: 640, height: 360 });
    expect(limited({ width: 321, height: 240 }, 640)).to.deep.equal({ width: 322, height: 240 });
  });
});

describe('mask', () => {
  const frame = { width: 4, height: 1 };

  it('is clear in the room, opaque on the person, soft between, and follows in steps', () => {
    const picture = new ImageData(4, 1);
    const area = { x: 0, y: 0, ...frame };
    for (let again = 0; again < 20; again++) {
      writeMask(new Float32Array([0.1, 0.55, 0.9, 0.2]), frame, area, picture);
    }
    const alpha = [3, 7, 11, 15].map((index) => picture.data[index]);
    expect(alpha[0]).to.equal(0);
    expect(alpha[1]).to.be.within(115, 140);
    expect(alpha[2]).to.be.at.least(253);
    writeMask(new Float32Array([0, 0, 0, 0]), frame, area, picture);
    expect(picture.data[11]).to.be.within(60, 90);
  });

  it('reads no more than the area', () => {
    const picture = new ImageData(2, 1);
    writeMask(new Float32Array([1, 0, 0, 1]), frame, { x: 1, y: 0, width: 2, height: 1 }, picture);
    expect([...picture.data]).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('FrameWatch', () => {
  const limits = { fewest: 12, seconds: 3 };

  function run(watch: FrameWatch, rate: number, seconds: number, from = 0): boolean {
    let isSlow = false;
    for (let frame = 0; frame <= rate * seconds; frame++) {
      isSlow = watch.count(from + (frame * 1_000) / rate) || isSlow;
    }
    return isSlow;
  }

  it('is content with twelve a second', () => {
    expect(run(new FrameWatch(limits), 13, 20)).to.equal(false);
  });

  it('has enough of eight a second after the first second and three more', () => {
    expect(run(new FrameWatch(limits), 8, 3)).to.equal(false);
    expect(run(new FrameWatch(limits), 8, 6)).to.equal(true);
  });

  it('forgives one bad second, and a computer that slept', () => {
    const watch = new FrameWatch(limits);
    run(watch, 20, 3);
    expect(watch.count(60_000)).to.equal(false);
    expect(run(watch, 20, 5, 60_050)).to.equal(false);
  });

  it('begins anew after a reset', () => {
    const watch = new FrameWatch(limits);
    run(watch, 8, 3);
    watch.reset();
    expect(run(watch, 8, 2, 10_000)).to.equal(false);
  });

  it('tells the rate', () => {
    const watch = new FrameWatch(limits);
    run(watch, 20, 5);
    expect(watch.rate).to.be.within(19, 22);
  });
});
