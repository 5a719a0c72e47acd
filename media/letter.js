// The page of a letter as formatted text: copies it, and follows what the editor sends.
(function () {
  const vscode = acquireVsCodeApi();
  const button = document.getElementById('copy');
  const said = document.getElementById('said');
  const shown = document.getElementById('shown');

  function partOf(id, type, read) {
    return new Blob([read(document.getElementById(id))], { type });
  }

  async function copy() {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': partOf('letter', 'text/html', (letter) => letter.innerHTML),
          'text/plain': partOf('plain', 'text/plain', (plain) => plain.textContent),
        }),
      ]);
      said.textContent = 'Copied. Paste it into your mail.';
    } catch {
      said.textContent = 'The clipboard did not take it. Press Copy again, or copy the letter as text.';
    }
  }

  button.addEventListener('click', () => void copy());
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') vscode.postMessage({ type: 'close' });
  });
  window.addEventListener('focus', () => button.focus());
  window.addEventListener('message', ({ data }) => {
    if (data?.type !== 'update' || typeof data.html !== 'string') return;
    shown.innerHTML = data.html;
    said.textContent = 'The letter has changed. Enter copies it.';
  });
  button.focus();
  vscode.postMessage({ type: 'ready' });
})();
