// What someone else saved of a field takes the place of one’s own words by a press, and one undo brings
// those back. Without this file it is copied by hand.
for (const button of document.querySelectorAll('[data-take]')) {
  const field = button.closest('.field').querySelector('input, textarea');
  button.hidden = false;
  button.addEventListener('click', () => {
    field.focus();
    field.select();
    document.execCommand('insertText', false, button.dataset.take);
  });
}
