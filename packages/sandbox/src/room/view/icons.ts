const SVG = 'http://www.w3.org/2000/svg';

/** Outlines in a square of 24 units, drawn for this page. */
const PATHS = {
  microphone: 'M9 6a3 3 0 0 1 6 0v5a3 3 0 0 1-6 0zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M8.5 21h7',
  'microphone-off':
    'M9 9v2a3 3 0 0 0 4.8 2.4M15 10.5V6a3 3 0 0 0-5.8-1M5.5 11a6.5 6.5 0 0 0 10 5.5M18.5 11a6.5 6.5 0 0 1-.6 2.7M12 17.5V21M8.5 21h7M4 3l16 18',
  camera: 'M3 8a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM15 11l6-3.5v9L15 13',
  'camera-off':
    'M3 8a2 2 0 0 1 2-2M9.5 6H13a2 2 0 0 1 2 2v3l6-3.5v9l-3-1.7M15 15.5V16a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8M4 3l16 18',
  screen:
    'M3 6a1.5 1.5 0 0 1 1.5-1.500h15A1.5 1.5 0 0 1 21 6v9a1.5 1.5 0 0 1-1.5 1.500h-15A1.5 1.5 0 0 1 3 15zM8.5 20h7M12 13.500v-6M9.3 10l2.7-2.7 2.7 2.7',
  chat: 'M4 6.500A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.500v9a1.5 1.5 0 0 1-1.5 1.500H11l-4.5 3.500V17h-1A1.5 1.5 0 0 1 4 15.500zM8 9.500h8M8 12.500h5',
  hand: 'M8 12.500V6a1.4 1.4 0 0 1 2.8 0v5M10.8 11V4.400a1.4 1.4 0 0 1 2.8 0V11M13.6 11V6a1.4 1.4 0 0 1 2.8 0v8.500a6 6 0 0 1-6 6c-2.3 0-3.6-.9-4.7-2.700l-2.5-4a1.4 1.4 0 0 1 2.3-1.500L8 15',
  tiles: 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z',
  hangup:
    'M3.5 14.500c-.9-1-.6-3 .6-4 4.5-3.7 11.3-3.7 15.8 0 1.2 1 1.5 3 .6 4l-.6.700a1.4 1.4 0 0 1-1.7.3l-2.2-1.100a1.4 1.4 0 0 1-.8-1.300v-1.600a10.5 10.5 0 0 0-6.4 0v1.600a1.4 1.4 0 0 1-.8 1.300l-2.2 1.100a1.4 1.4 0 0 1-1.7-.3z',
  door: 'M6 20.500V5A1.5 1.5 0 0 1 7.500 3.500h9A1.5 1.5 0 0 1 18 5v15.500M3.500 20.500h17M14.500 11.500v1.500',
  'door-off':
    'M6 20.500V5A1.5 1.5 0 0 1 7.500 3.500h9A1.5 1.5 0 0 1 18 5v15.500M3.500 20.500h17M9 12h6M12.700 9.700L15 12l-2.300 2.300',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-7.5-5.5 15-3-6zM11.5 13.500L20 4.5',
  sound: 'M4 9.500h3.500L12 5.500v13l-4.5-4H4zM15.5 9a4 4 0 0 1 0 6M18 6.500a7.5 7.5 0 0 1 0 11',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(SVG, 'path'));
  setIcon(svg, name);
  return svg;
}

export function setIcon(svg: SVGSVGElement, name: IconName): void {
  svg.firstElementChild?.setAttribute('d', PATHS[name]);
}
