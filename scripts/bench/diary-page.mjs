import { appointmentsOfToday, HANDLER, LIT_IMPORTS, openBenchHost } from './bench-host.mjs';

const STREAM = `${HANDLER}/presence/stream`;

/** How many appointments the day has, and how many patients wait already. */
export const DIARY = { appointments: 200, waiting: 5 };

/** A diary page that has its joining details already, and as many bare elements. */
export async function openHost() {
  const appointments = appointmentsOfToday(DIARY.appointments);
  const all = [...appointments.values()];
  const seen = { streams: 0 };
  const pages = { '/diary': (issuer) => diaryPage(issuer, all), '/bare': barePage };
  const { origin, issuer, close } = await openBenchHost(appointments, pages, {
    scripts: { '/bare.js': BARE },
    waitingRoom: true,
    onRequest: (path) => (seen.streams += path === STREAM ? 1 : 0),
  });
  return {
    origin,
    seen,
    close,
    /** They count as there for a minute. */
    letSomeWait: () => letWait(origin, issuer, all.slice(0, DIARY.waiting)),
  };
}

async function letWait(origin, issuer, appointments) {
  for (const appointment of appointments) {
    const code = issuer.linkCode(appointment, 'patient');
    const since = new Date(Date.now() - 400_000).toISOString();
    const { status } = await fetch(`${origin}${HANDLER}/presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ code, status: 'waiting', since }),
    });
    if (status !== 204) throw new Error(`A patient could not wait: ${status}`);
  }
}

/** The page stands there, with a time and a name in each row, before the elements are upgraded. */
function diaryPage(issuer, appointments) {
  const rows = appointments.map(
    ({ id, starts }) =>
      `<li><time datetime="${starts.toISOString()}"></time> <span>Patient</span>
      <video-session-link appointment-id="${id}" presence-url="${HANDLER}/presence"></video-session-link></li>`,
  );
  const details = Object.fromEntries(
    appointments.map((appointment) => [appointment.id, joiningDetails(issuer, appointment)]),
  );
  return page(`<ul>${rows.join('')}</ul>
    <script>
      ${WRITE_TIMES}
      const details = ${JSON.stringify(details)};
      for (const element of document.querySelectorAll('video-session-link'))
        element.links = details[element.getAttribute('appointment-id')];
      ${WHEN_QUIET}
      whenQuiet(() => import('/cdn/video-session-link.js').then(() => performance.mark('upgraded')));
    </script>`);
}

function joiningDetails(issuer, appointment) {
  const { opens, closes } = issuer.accessWindow(appointment);
  const link = (role) => `https://ehr.example/visit#${issuer.linkCode(appointment, role)}`;
  const instant = (milliseconds) => new Date(milliseconds).toISOString();
  return {
    appointmentId: appointment.id,
    meetingCode: issuer.meetingCode(appointment.id),
    links: { patient: link('patient'), clinician: link('clinician') },
    starts: appointment.starts.toISOString(),
    ends: appointment.ends.toISOString(),
    window: { opens: instant(opens), closes: instant(closes) },
    timeZone: 'Europe/London',
    serverNow: instant(Date.now()),
    waitingRoom: true,
  };
}

/** As many of the smallest elements that Lit can make: what the library and the browser take by themselves. */
function barePage() {
  const rows = Array.from(
    { length: DIARY.appointments },
    () => '<li><bare-element></bare-element></li>',
  );
  return page(`<ul>${rows.join('')}</ul>
    ${LIT_IMPORTS}
    <script>
      ${WHEN_QUIET}
      whenQuiet(() => import('/bare.js'));
    </script>`);
}

const BARE = `import { html, css, LitElement } from 'lit';
customElements.define('bare-element', class extends LitElement {
  static styles = css\`:host { display: block; min-block-size: 2.75rem }\`;
  render() { return html\`<p class="title">Video session</p><p>Works today</p><button>Start video session</button>\`; }
});`;

/**
 * As any diary that writes its times: the browser loads its language data once for
 * a page, which at this slowdown takes it longer than all else.
 */
const WRITE_TIMES = `for (const time of document.querySelectorAll('time'))
  time.textContent = new Date(time.dateTime).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });`;

/** Painted, and nothing else going on: what comes then is the upgrade's. */
const WHEN_QUIET = `const whenQuiet = (work) =>
  addEventListener('load', () => setTimeout(() => {
    performance.mark('upgrade');
    work();
  }, 500));`;

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" /><title>Diary</title>
  <link rel="icon" href="data:," />
  <style>
    li { border-block-end: 1px solid #ccc; }
    /* The room that a line of the diary will take, so that nothing jumps. */
    video-session-link { display: block; min-block-size: 6rem; }
  </style>${body}</html>`;
