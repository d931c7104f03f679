import { expect } from '@open-wc/testing';
import { SessionError } from '@video-session/core';

/** What some work rejects with. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (thrown) {
    return thrown;
  }
  throw new Error('It was expected to reject');
}

/** The error of this SDK that some work rejects with. */
export async function sessionRejection(work: Promise<unknown>): Promise<SessionError> {
  const thrown = await rejection(work);
  expect(thrown).to.be.instanceOf(SessionError);
  return thrown as SessionError;
}
