import { createIssuer, jaasProfile, selfHostedProfile } from '@video-session/issuer';
import { createSandbox, SandboxError } from '@video-session/sandbox';
import type { Issuer, MeetingProfile } from '@video-session/issuer';
import type { Sandbox } from '@video-session/sandbox';
import { createApp } from './app.js';
import type { Config, MeetingServer } from './config.js';
import { openDatabase, type Database } from './database/database.js';
import { linkKeys, signingKeys } from './database/keys.js';
import { seed } from './seed/seed.js';
import { listen } from './listen.js';
import { PlainFailure } from './plain-failure.js';
import { SERVICE_ZONE } from './service-time.js';

export interface Running {
  /** `http://localhost:3000` */
  readonly url: string;
  close(): Promise<void>;
}

/** What has been started so far, to be ended in reverse. */
type Closers = (() => Promise<void>)[];

/** @throws {PlainFailure} when the data, a port or a setting cannot be used */
export async function startEhr(config: Config): Promise<Running> {
  const closers: Closers = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    return { url: await startAll(config, closers), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startAll(config: Config, closers: Closers): Promise<string> {
  const database = await openDatabase(config.dataDirectory);
  closers.push(() => database.close());
  const profile = profileOf(config.meeting);
  const issuer = await issuerFor(config.meeting, profile, database);
  const domain = await meetingDomainOf(config, issuer, closers);

  const address = config.publicUrl ?? new URL(`http://localhost:${config.port}`);
  const meeting = { domain, issuer: profile.issuer, audience: profile.audience };
  const { publicUrl } = config;
  const ehr = { database, issuer, address, publicUrl, meeting, now: Date.now };
  await seed(ehr);
  const server = await listen(createApp(ehr), config.port);
  closers.push(() => server.close());
  return `http://localhost:${server.port}`;
}

async function issuerFor(
  meeting: MeetingServer,
  profile: MeetingProfile,
  database: Database,
): Promise<Issuer> {
  return createIssuer({
    service: { id: 'larkmere', timeZone: SERVICE_ZONE },
    linkKeys: await linkKeys(database),
    signingKeys: meeting.kind === 'jaas' ? [meeting.signingKey] : await signingKeys(database),
    profile,
  });
}

const SANDBOX_SUBJECT = 'localhost';
const HIGHEST_PORT = 65_535;

function profileOf(meeting: MeetingServer): MeetingProfile {
  switch (meeting.kind) {
    case 'jaas':
      return jaasProfile({ appId: meeting.appId });
    case 'self-hosted':
      return selfHostedProfile(meeting);
    case 'sandbox':
      return selfHostedProfile({ ...meeting, subject: SANDBOX_SUBJECT });
  }
}

/** Starts the sandbox where no real meeting server is named. */
async function meetingDomainOf(
  { meeting, port, sandboxPort }: Config,
  issuer: Issuer,
  closers: Closers,
): Promise<string> {
  if (meeting.kind !== 'sandbox') return meeting.domain.href.replace(/\/$/, '');
  const start = (sandbox: number) => startSandbox(sandbox, meeting, issuer);
  const preferred = sandboxPort ?? (port === 0 || port === HIGHEST_PORT ? 0 : port + 1);
  const sandbox = await start(preferred).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    if (sandboxPort === undefined) return start(0);
    throw new PlainFailure(
      `Port ${sandboxPort} for the meeting sandbox is taken. Choose another with SANDBOX_PORT, or leave it out.`,
    );
  });
  closers.push(() => sandbox.close());
  return sandbox.url;
}

function startSandbox(
  port: number,
  { appId, audience }: Extract<MeetingServer, { kind: 'sandbox' }>,
  issuer: Issuer,
): Promise<Sandbox> {
  const keySet = issuer.keySet();
  return createSandbox({
    port,
    quiet: true,
    tokens: { keySet, issuer: appId, audience, subject: SANDBOX_SUBJECT },
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof SandboxError && error.code === 'port-taken';
}
