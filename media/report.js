// The report's page: announces the verdict when it changes.
globalThis.startPage({
  summary: (main) =>
    `${main.querySelector('h1')?.textContent ?? ''} ${main.querySelector('.verdict .level')?.textContent ?? ''}`,
});
