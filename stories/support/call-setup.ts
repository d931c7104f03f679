/**
 * What a host's own script does, and what a test wants to know of it: every public
 * event with its detail, every error that reaches the page, and one `<session-view>`.
 */
export const CALL_SETUP = `
const query = new URLSearchParams(location.search);
globalThis.heard = [];
globalThis.violations = [];
globalThis.rejections = [];
const plain = (key, value) => value instanceof Error
  ? { name: value.name, message: value.message, code: value.code, cause: String(value.cause) } : value;
for (const type of ${JSON.stringify(eventNames())})
  document.addEventListener(type, ({ detail }) => heard.push({
    type, detail: JSON.parse(JSON.stringify(detail ?? null, plain)), at: performance.now(),
  }));
addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  violations.push([violatedDirective, blockedURI, sample].join(' ')));

globalThis.fetchToken = async (role = query.get('role')) => {
  const asked = new URLSearchParams({ role, visit: query.get('visit') });
  const life = heard.some(({ type }) => type === 'rejoin-request') ? null : query.get('life');
  if (life !== null) asked.set('life', life);
  return (await fetch('/token?' + asked)).text();
};

globalThis.createView = async (role, token) => {
  const view = document.createElement('session-view');
  view.setAttribute('meeting-domain', query.get('meeting'));
  view.setAttribute('key-set-url', '/keys');
  view.setAttribute('phone', '01632 960 123');
  view.setAttribute('home-url', '/call?home');
  view.timeLimits = JSON.parse(query.get('limits') ?? '{}');
  const name = query.get('name');
  if (name !== null) view.choices = {
    displayName: name, cameraOn: true, microphoneOn: true,
    devices: { camera: undefined, microphone: undefined, speaker: undefined },
  };
  view.addEventListener('rejoin-request', async (event) => {
    event.preventDefault();
    view.token = await fetchToken(role);
  });
  return Object.assign(view, { token: token ?? await fetchToken(role) });
};

globalThis.comesPiecemeal = async (empty) => {
  const view = document.createElement('session-view');
  for (const name of empty) view[name] = null;
  document.body.append(view);
  const attributes = {
    token: await fetchToken(), 'key-set-url': '/keys', 'meeting-domain': query.get('meeting'),
  };
  for (const name in attributes) {
    view.setAttribute(name, attributes[name]);
    await new Promise(requestAnimationFrame);
  }
};

if (!query.has('empty')) {
  globalThis.view = await createView();
  document.querySelector('main').append(view);
}
`;

function eventNames(): readonly string[] {
  return [
    'session-joined',
    'lobby-entered',
    'participants-changed',
    'knocking-changed',
    'lobby-changed',
    'devices-changed',
    'screen-share-changed',
    'audio-only-changed',
    'tile-view-changed',
    'hand-changed',
    'chat-changed',
    'message-received',
    'direct-changed',
    'connection-changed',
    'moderator-changed',
    'session-dropped',
    'session-resumed',
    'fallback-to-phone',
    'checklist-changed',
    'session-ended',
    'session-error',
    'rejoin-request',
  ];
}
