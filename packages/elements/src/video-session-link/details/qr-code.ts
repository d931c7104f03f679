import { correction, generate } from 'lean-qr/nano';
import { svg, type SVGTemplateResult } from 'lit';

/** Modules of white that a reader needs around it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A drawing, and how many modules it is wide and high. */
export interface QrCode {
  readonly size: number;
  readonly code: SVGTemplateResult;
}

/** Drawn as one path: no image, no canvas, no markup made from strings (CSP, Trusted Types). */
export function qrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET_ZONE;
  return {
    size,
    code: svg`<rect width=${size} height=${size} fill="#fff" />
      <path transform="translate(${QUIET_ZONE} ${QUIET_ZONE})" fill="#000" d=${squares(code)} />`,
  };
}

function squares(code: ReturnType<typeof generate>): string {
  const drawn: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) drawn.push(`M${x} ${y}h1v1h-1z`);
  return drawn.join('');
}
