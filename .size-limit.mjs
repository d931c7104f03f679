import { readFileSync } from 'node:fs';

// Gzip budgets of what a page asks for, everything included (docs/decisions/0006-weight-so-far.md).

const CDN = 'packages/elements/dist/cdn';

/** The files of one build of the CDN folder: what each asks for at once and what later. */
function filesOf(build) {
  return new Map(Object.entries(JSON.parse(readFileSync(`${CDN}/${build}.chunks.json`, 'utf8'))));
}

/** Of the languages only the reader's is fetched. */
const isLocale = (file) => /\/locale-/.test(file);

/** A file and all that it asks for at once, and what that asks for. */
function atOnce(files, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of files.get(file).imports) atOnce(files, next, found);
  return found;
}

/** What a step asks for beyond the files that are there already. */
function step(files, pattern, ...there) {
  const known = new Set(there.flatMap((group) => [...group]));
  const entries = [...files.keys()].filter((file) => pattern.test(file));
  if (entries.length === 0) throw new Error(`No file of the build fits ${pattern}`);
  const asked = entries.flatMap((file) => [...atOnce(files, file)]);
  return new Set(asked.filter((file) => !known.has(file)));
}

const record = filesOf('record');
const link = atOnce(record, 'video-session-link.js');
const details = step(record, /\/link-details-/, link);
const presence = step(record, /\/link-presence-/, link, details);
const qrCode = step(record, /\/qr-code-/, link, details);

const session = filesOf('session');
const firstScreen = atOnce(session, 'video-session.js');
const extras = step(session, /\/extras-/, firstScreen);
const verification = step(session, /\/verification-/, firstScreen);
const refusal = step(session, /\/refusal-/, firstScreen);
const joinScreen = step(session, /\/join-screen-/, firstScreen);
const later = step(session, /\/(later|companions)-/, firstScreen, joinScreen);
const there = [firstScreen, verification, joinScreen, later];
const backgroundChoice = step(session, /\/background-part-/, ...there);
const backgroundEffect = step(session, /\/background-effect-/, ...there, backgroundChoice);
const waitingRoom = step(session, /\/waiting-room-/, ...there);
const call = step(session, /\/(session-view|index)-/, ...there);
const duringCall = step(session, /\/(call-panel|call-more|notice|meeting-room)-/, ...there, call);
const clinician = step(session, /\/clinician-part-/, ...there, call, duringCall);
const richText = step(session, /\/rich-text-/, firstScreen);
const apart = new Set([...backgroundEffect, ...richText, ...clinician]);
const page = [...session.keys()].filter((file) => !isLocale(file) && !apart.has(file));

function budget(name, limit, files) {
  const path = [...files].map((file) => `${CDN}/${file}`);
  return { name, limit, path, gzip: true, brotli: false };
}

// The aims are 24 kB for the first screen and 18 kB for the call; the limits below stop all of it from growing.
export default [
  budget('<video-session-link>, checkbox or button', '16.3 kB', link),
  budget('joining details, added when links are asked for', '13.5 kB', details),
  budget('presence and the sign of a live session, added with the details', '12.5 kB', presence),
  budget('QR code, added when it is asked for', '3 kB', qrCode),
  budget(
    "record's page, all of it but languages",
    '44 kB',
    [...record.keys()].filter((file) => !isLocale(file)),
  ),
  budget("patient's first screen", '24 kB', firstScreen),
  budget('what only some services set on it, added where one does', '3.5 kB', extras),
  budget('verification, fetched with it and done while the person reads', '6.8 kB', verification),
  budget('refusal, in place of all that follows', '5.8 kB', refusal),
  budget('join screen, added', '16 kB', joinScreen),
  budget('presence, audit trail and second window, added with the join screen', '13 kB', later),
  budget('choice of a background, added once there is a camera', '4 kB', backgroundChoice),
  budget(
    'background, added when one is chosen (model and program apart)',
    '41 kB',
    backgroundEffect,
  ),
  budget("cleaner of a service's rich text, added where there is any", '12 kB', richText),
  budget('waiting room, added where there is one', '4 kB', waitingRoom),
  budget('session view with the Jitsi adapter, added', '18.2 kB', call),
  budget('what a call may need to say, added once it has begun', '14.7 kB', duringCall),
  budget("clinician's panel, added for clinicians", '7 kB', clinician),
  budget(
    "patient's page, all but languages, background effect, cleaner and clinician's panel",
    '118 kB',
    page,
  ),
  ...[...session.keys()]
    .filter(isLocale)
    .map((file) =>
      budget(`language, added where it is read: ${file.slice(15, 17)}`, '12 kB', [file]),
    ),
];
