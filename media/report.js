// The report's page: says what was pressed, shows what the editor sends, and keeps the reader's place while doing so.
(function () {
  const vscode = acquireVsCodeApi();
  const main = document.getElementById('report');
  const announcement = document.getElementById('announcement');
  const saved = vscode.getState();
  const given = JSON.parse(document.getElementById('state').textContent);

  vscode.setState({ ...given, scroll: saved?.scroll ?? 0, unfolded: saved?.unfolded ?? [] });
  unfold(vscode.getState().unfolded);
  window.scrollTo(0, vscode.getState().scroll);

  function unfold(keys) {
    for (const details of main.querySelectorAll('details')) details.open = keys.includes(details.dataset.key);
  }

  function unfoldedKeys() {
    return [...main.querySelectorAll('details[open]')].map((details) => details.dataset.key);
  }

  function remember() {
    vscode.setState({ ...vscode.getState(), scroll: window.scrollY, unfolded: unfoldedKeys() });
  }

  function focusOn(key) {
    const target = [...main.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key);
    target?.focus({ preventScroll: true });
  }

  function verdict() {
    return `${main.querySelector('h1')?.textContent ?? ''} ${main.querySelector('.verdict .level')?.textContent ?? ''}`;
  }

  function show(html) {
    const before = verdict();
    const key = main.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const unfolded = unfoldedKeys();
    const scroll = window.scrollY;
    main.innerHTML = html;
    unfold(unfolded);
    window.scrollTo(0, scroll);
    if (key !== undefined) focusOn(key);
    if (verdict() !== before) announcement.textContent = verdict();
  }

  main.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button === null) return;
    const { line, letter } = button.dataset;
    if (line !== undefined) vscode.postMessage({ type: 'open', line: Number(line) });
    else if (letter !== undefined) vscode.postMessage({ type: 'draft', kind: letter });
    else if (button.dataset.openFile !== undefined) vscode.postMessage({ type: 'openFile' });
  });

  window.addEventListener('message', ({ data }) => {
    if (data?.type === 'update' && typeof data.html === 'string') show(data.html);
  });

  let pending;
  window.addEventListener('scroll', () => {
    clearTimeout(pending);
    pending = setTimeout(remember, 100);
  });
  main.addEventListener('toggle', remember, true);
  vscode.postMessage({ type: 'ready' });
})();
