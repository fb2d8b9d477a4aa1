// Copies what stands in a field; without this file it is selected and copied by hand.
for (const button of document.querySelectorAll('[data-copies]')) {
  const field = document.getElementById(button.dataset.copies);
  const said = button.parentElement.querySelector('.copied');
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = button.dataset.done;
    } catch {
      // Not on plain http, and not where someone has said no.
      said.textContent = button.dataset.selected;
      field.focus();
    }
  });
}
