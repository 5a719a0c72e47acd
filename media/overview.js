// The page of the overview: says how the clients are to be shown, and shows what the editor makes of it.
(function () {
  const QUIET = 120;
  /** What the list goes without where there is less room, and how wide it is at least before it does, in the size of its letters. */
  const WAYS = [
    { less: [], from: 78 },
    { less: ['without-step'], from: 69 },
    { less: ['without-step', 'without-status'], from: 53 },
    { less: ['without-step', 'without-status', 'as-cards'], from: 0 },
  ];
  let view = JSON.parse(document.getElementById('state').textContent).view;
  let parts;

  /** Replaces the parts that differ, so that what is typed, chosen or read elsewhere stays untouched. */
  function replace(main, html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    const fresh = [...template.content.children];
    const sources = fresh.map((part) => part.outerHTML);
    const shown = [...main.children];
    const isSame = parts !== undefined && fresh.length === shown.length;
    if (isSame && fresh.every((part, index) => part.dataset.part === shown[index].dataset.part)) {
      fresh.forEach((part, index) => {
        if (sources[index] !== parts[index]) shown[index].replaceWith(part);
      });
    } else {
      const text = main.querySelector('[data-text]')?.value;
      main.replaceChildren(...fresh);
      const field = main.querySelector('[data-text]');
      if (field !== null && text !== undefined) field.value = text;
    }
    parts = sources;
    fit();
  }

  /** Shows the list in the first way that has room, in whatever language and with whatever sums. */
  function fit() {
    const main = document.getElementById('main');
    const width = main.clientWidth / parseFloat(getComputedStyle(main).fontSize);
    for (const { less } of WAYS.filter(({ from }) => from === 0 || width > from)) {
      main.classList.remove(...WAYS.at(-1).less);
      main.classList.add(...less);
      const table = main.querySelector('.clients');
      if (table === null || table.offsetWidth <= table.parentElement.clientWidth) return;
    }
  }

  // The place that is taken up again goes by how long the page is.
  fit();
  const { main, post, keep } = globalThis.startPage({
    replace,
    summary: (page) => page.querySelector('.count')?.textContent ?? '',
    pressed: ({ dataset }) => {
      const at = () => ({ folder: decodeURIComponent(dataset.folder), client: decodeURIComponent(dataset.client) });
      if (dataset.report !== undefined) post({ type: 'report', ...at() });
      else if (dataset.file !== undefined) {
        post({ type: 'file', ...at(), line: dataset.at === '' ? null : Number(dataset.at) });
      } else if (dataset.sort !== undefined) {
        show({ sort: dataset.sort, descending: dataset.descending === 'true', page: 0 });
      } else if (dataset.page !== undefined) turnTo(dataset);
      else if (dataset.more !== undefined) show({ [dataset.more]: Number(dataset.count) });
      else if (dataset.days !== undefined) show({ days: Number(dataset.days), changes: 10 });
      else if (dataset.jump !== undefined) jump(dataset.jump);
      else if (dataset.reset !== undefined) reset();
      else if (dataset.export !== undefined) post({ type: 'export' });
      else if (dataset.begin !== undefined) post({ type: 'begin', with: dataset.begin });
    },
  });
  parts = [...main.children].map((part) => part.outerHTML);
  const kept = main.querySelector('[data-looked-for]')?.dataset.lookedFor;
  if (kept !== undefined) field().value = kept;

  // As wide as the window and as high as its letters, whatever the page holds. Ways that are tried can be too short for the place.
  const ruler = document.createElement('div');
  ruler.className = 'ruler';
  new ResizeObserver(() => {
    const scroll = window.scrollY;
    fit();
    window.scrollTo(0, scroll);
  }).observe(document.body.appendChild(ruler));

  function field() {
    return main.querySelector('[data-text]');
  }

  function show(more) {
    view = { ...view, ...more };
    keep({ view });
    post({ type: 'view', view, text: field()?.value ?? '' });
  }

  function turnTo({ page, key }) {
    if (main.querySelector(`[data-key="${key}"]`).getAttribute('aria-disabled') === 'true') return;
    show({ page: Number(page) });
  }

  function jump(part) {
    const heading = document.getElementById(part);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  function reset() {
    if (field() !== null) field().value = '';
    show({ level: 'no_data', sign: null, status: null, overdue: false, currency: null, page: 0 });
    field()?.focus();
  }

  let pending;
  function look() {
    clearTimeout(pending);
    pending = setTimeout(() => show({ page: 0 }), QUIET);
  }

  main.addEventListener('input', (event) => {
    if (event.target.dataset.text !== undefined && !event.isComposing) look();
  });
  main.addEventListener('compositionend', look);
  main.addEventListener('submit', (event) => event.preventDefault());

  main.addEventListener('change', ({ target }) => {
    const { choose } = target.dataset;
    if (choose === undefined) return;
    if (choose === 'overdue') show({ overdue: target.checked, page: 0 });
    else if (choose === 'order') {
      const [sort, descending] = target.value.split(' ');
      show({ sort, descending: descending === 'true', page: 0 });
    } else show({ [choose]: target.value === '' ? null : target.value, page: 0 });
  });
})();
