// @ts-check

// The list keeps up with the panel: once a link has been made, its line says so.
document.addEventListener('links-created', (event) => {
  const { appointmentId } = /** @type {CustomEvent<{ appointmentId: string }>} */ (event).detail;
  for (const slot of document.querySelectorAll(`[data-appointment="${appointmentId}"]`)) {
    slot.querySelector('.badge-link')?.removeAttribute('hidden');
    slot.querySelector('.badge-quiet')?.setAttribute('hidden', '');
  }
});
