// One box ticks all the others of a list, and shows whether all of them are ticked.
for (const form of document.querySelectorAll('.batch')) {
  const label = form.querySelector('.tick-all');
  const all = label.querySelector('input');
  const boxes = [...form.querySelectorAll('.tickable > input')];
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  label.hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes) box.addEventListener('change', show);
  show();
}
