/** Shown on the login page: everything in this record is invented. */
export const DEMO_LOGIN = { username: 'hannah', password: 'quiet-water' };
