// @ts-check

// The checkbox says that each appointment of a series gets its own link.
const weeks = document.querySelector('#weeks');
weeks?.addEventListener('change', () => {
  const isSeries = weeks.querySelector(':checked')?.getAttribute('value') !== '1';
  document.querySelector('video-session-link')?.toggleAttribute('recurring', isSeries);
});
