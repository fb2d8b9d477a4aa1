// Shows a password that is being typed, and hides it again; it is hidden before it is sent.
for (const button of document.querySelectorAll('.reveal')) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  const toggle = () => {
    input.type = input.type === 'password' ? 'text' : 'password';
    [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
  };
  button.hidden = false;
  button.addEventListener('click', toggle);
  // A browser offers to keep what was a password when it was sent.
  input.form.addEventListener('submit', () => {
    if (input.type === 'text') toggle();
  });
}
