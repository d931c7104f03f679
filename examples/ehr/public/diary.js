// @ts-check

// The list keeps up with the panel: once a link has been made, or cancelled, its line says so.
for (const [type, hasLink] of /** @type {const} */ ([
  ['links-created', true],
  ['links-renewed', true],
  ['links-cancelled', false],
])) {
  document.addEventListener(type, (event) => {
    const { appointmentId } = /** @type {CustomEvent<{ appointmentId: string }>} */ (event).detail;
    for (const slot of document.querySelectorAll(`[data-appointment="${appointmentId}"]`)) {
      slot.querySelector('.badge-link')?.toggleAttribute('hidden', !hasLink);
      slot.querySelector('.badge-quiet')?.toggleAttribute('hidden', hasLink);
    }
  });
}
