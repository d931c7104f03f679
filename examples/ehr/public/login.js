// @ts-check

// A clinician's link brings its code in the fragment. It waits here, out of the
// address bar, and goes on with the redirect that follows the login.
if (location.hash !== '') {
  document.querySelector('#login-form')?.setAttribute('action', `/login${location.hash}`);
  history.replaceState(history.state, '', location.pathname + location.search);
}
