// What all our pages share: shows what the editor sends, and keeps the reader's place and what was typed while doing so.
// `summary` says in a line what is announced when it changes; `pressed` takes the button that was pressed. A child of the main part that is
// marked `data-kept` stays where it is, so that what a person does with it goes on; `kept` takes over what changed in it. A page that replaces
// its main part in a way of its own gives `replace`. What is handed to `keep` is there again after a reload.
globalThis.startPage = function ({ summary, pressed, kept, replace }) {
  const vscode = acquireVsCodeApi();
  const main = document.getElementById('main');
  const announcement = document.getElementById('announcement');
  const saved = vscode.getState();
  const given = JSON.parse(document.getElementById('state').textContent);
  const post = (message) => vscode.postMessage(message);
  const keep = (more) => vscode.setState({ ...vscode.getState(), ...more });

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

  function withKey(key) {
    return [...main.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key);
  }

  /** What was pressed may be gone with the update, or have no room any more; then the focus lands where the page goes on. */
  function focusOn(key) {
    const pressed = withKey(key);
    const isSeen = pressed?.checkVisibility() === true;
    (isSeen ? pressed : main.querySelector('[data-landing]'))?.focus({ preventScroll: true });
  }

  function typed() {
    return [...main.querySelectorAll('input[data-key]')]
      .filter((input) => input.closest('[data-kept]') === null)
      .filter((input) => input.type !== 'checkbox' && input.value !== input.defaultValue)
      .map((input) => [input.dataset.key, input.value]);
  }

  function replaceAround(main, html) {
    const fresh = document.createElement('template');
    fresh.innerHTML = html;
    const keptIn = ({ children }) => [...children].find(({ dataset }) => dataset.kept !== undefined);
    const stays = keptIn(main);
    const coming = keptIn(fresh.content);
    if (stays === undefined || coming === undefined) {
      main.replaceChildren(fresh.content);
      return;
    }
    while (main.firstChild !== stays) main.firstChild.remove();
    while (main.lastChild !== stays) main.lastChild.remove();
    while (fresh.content.firstChild !== coming) stays.before(fresh.content.firstChild);
    coming.remove();
    stays.after(fresh.content);
    kept?.(stays, coming);
  }

  // One request for a view is under way at a time. Whatever is asked for meanwhile waits, and only the last of it is sent.
  let wanted = given?.view;
  let isAwaited = false;
  let isBehind = false;

  /** Asks the editor to show its client in another way; the page keeps the view over a reload. */
  function look(view) {
    wanted = { ...wanted, ...view };
    keep({ view: wanted });
    if (isAwaited) {
      isBehind = true;
      return;
    }
    isAwaited = true;
    post({ type: 'view', view: wanted });
  }

  function lookOn() {
    isAwaited = false;
    if (isBehind) {
      isBehind = false;
      look({});
    }
  }

  function show(html) {
    const before = summary(main);
    const key = main.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const unfolded = unfoldedKeys();
    const values = typed();
    const scroll = window.scrollY;
    (replace ?? replaceAround)(main, html);
    unfold(unfolded);
    for (const [name, value] of values) {
      const input = withKey(name);
      if (input !== undefined && input.value !== value) input.value = value;
    }
    window.scrollTo(0, scroll);
    const isThere = main.contains(document.activeElement) && document.activeElement.checkVisibility();
    if (key !== undefined && !isThere) focusOn(key);
    const after = summary(main);
    if (after !== before) announcement.textContent = after;
  }

  main.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button === null) return;
    const { line, letter } = button.dataset;
    if (line !== undefined) post({ type: 'open', line: Number(line) });
    else if (letter !== undefined) post({ type: 'draft', kind: letter });
    else if (button.dataset.openFile !== undefined) post({ type: 'openFile' });
    else pressed?.(button, post);
  });

  window.addEventListener('message', ({ data }) => {
    if (data?.type !== 'update' || typeof data.html !== 'string') return;
    show(data.html);
    lookOn();
  });

  let pending;
  window.addEventListener('scroll', () => {
    clearTimeout(pending);
    pending = setTimeout(remember, 100);
  });
  main.addEventListener('toggle', remember, true);
  post({ type: 'ready' });
  return { main, post, look, isBehind: () => isBehind, keep };
};
