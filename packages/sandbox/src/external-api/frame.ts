/** The permissions Jitsi's frame is given. */
const PERMISSIONS = [
  'autoplay',
  'camera',
  'clipboard-write',
  'compute-pressure',
  'display-capture',
  'hid',
  'microphone',
  'screen-wake-lock',
  'speaker-selection',
];

export interface FrameOptions {
  readonly parent: Node;
  readonly width: string | number;
  readonly height: string | number;
  readonly sandbox: string | undefined;
}

/** Makes the frame that shows the room, and puts it into the page. */
export function createFrame(id: number, url: URL, options: FrameOptions): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  const name = `jitsiConferenceFrame${id}`;
  frame.allow = PERMISSIONS.join('; ');
  frame.name = name;
  frame.id = name;
  frame.setAttribute('allowFullScreen', 'true');
  frame.style.border = '0';
  frame.style.height = cssSize(options.height);
  frame.style.width = cssSize(options.width);
  if (options.sandbox) frame.setAttribute('sandbox', options.sandbox);
  frame.src = url.href;
  options.parent.appendChild(frame);
  return frame;
}

/** A number means pixels; other values are taken only as CSS lengths. */
function cssSize(size: string | number): string {
  if (typeof size === 'number') return `${size}px`;
  return /^\d*\.?\d+(em|pt|px|[dls]?v[hw]|%)$/.test(size) ? size : '';
}
