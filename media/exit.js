// The page of the exit: asks the editor for each tick and each decision, and shows what the file says once it says so.
(function () {
  const { main, post } = globalThis.startPage({
    summary: (page) => page.querySelector('.count')?.textContent ?? '',
    pressed: ({ dataset }) => {
      if (dataset.handOver !== undefined) post({ type: 'handOver' });
      else if (dataset.takeBack !== undefined) post({ type: 'takeBack' });
    },
  });

  main.addEventListener('click', (event) => {
    const { step } = event.target.dataset;
    if (step === undefined) return;
    // The file decides what is ticked: the box waits for it.
    event.preventDefault();
    if (event.target.getAttribute('aria-disabled') === 'true') return;
    post({ type: 'tick', step, done: event.target.checked });
  });

  main.addEventListener('input', ({ target }) => {
    const { notice } = target.dataset;
    if (notice === undefined) return;
    const early = target.form.querySelector('[data-early]');
    early.hidden = notice === '' || target.value === '' || target.value >= notice;
  });

  main.addEventListener('submit', (event) => {
    event.preventDefault();
    const { form } = event.target.dataset;
    const said = Object.fromEntries(new FormData(event.target));
    post({ type: form, ...said });
  });
})();
