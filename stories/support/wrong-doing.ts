/** What host pages do to themselves and to everything in them, by the name of the deed. */
export function wrongDoings(meeting: string): Readonly<Record<string, string>> {
  return {
    'a root of 62.5%': '<style>html { font-size: 62.5% }</style>',
    'rules for everything': `<style>
      * { all: unset; }
      div { display: flex !important; position: absolute !important; }
      iframe { display: none !important; inline-size: 1px !important; }
      button { display: none !important; } h1, p { font: 60px/3 fantasy !important; }
    </style>`,
    'a JitsiMeetExternalAPI of its own':
      '<script>window.JitsiMeetExternalAPI = class Mine { constructor() { throw new Error("mine") } }</script>',
    'a JitsiMeetExternalAPI that cannot be replaced':
      '<script>Object.defineProperty(window, "JitsiMeetExternalAPI", { value: class Mine {}, writable: false, configurable: false })</script>',
    'the meeting’s script twice over': `<script src="${meeting}/external_api.js"></script><script src="${meeting}/x/external_api.js"></script>`,
    'prototypes with more in them': `<script>
      Array.prototype.last = function () { return this[this.length - 1] };
      Array.prototype.contains = function (item) { return this.indexOf(item) > -1 };
      Object.prototype.extended = function () {};
      String.prototype.format = function () { return this };
    </script>`,
    'an Array.prototype.toJSON of 2007':
      '<script>Array.prototype.toJSON = function () { return [].slice.call(this).map(String) }</script>',
    'all its messages answered by everybody': `<script>
      addEventListener('message', (event) => event.source?.postMessage(event.data, '*'));
      setInterval(() => postMessage({ postis: true, scope: 'jitsi_meet_external_api_0', method: 'message', params: { data: { name: 'video-conference-left' }, type: 'event' } }, '*'), 50);
    </script>`,
  };
}
