// The timeline of the report: the fact behind a mark on hover and focus, from mark to mark by the keyboard, and its place kept when the page changes.
(() => {
  const main = document.getElementById('main');
  /** What was shown last, and how far the picture was scrolled, by their names: the elements go with every update. */
  let chosen;
  let entered;
  let scrolled;

  const marks = () => [...main.querySelectorAll('.tl-mark')].sort((a, b) => a.dataset.day.localeCompare(b.dataset.day));
  const markOf = (target) => (target instanceof Element ? target.closest('.tl-mark') : null);
  const textOf = (mark) => mark.querySelector('title')?.textContent ?? '';

  /** Shows the fact behind a mark, with the way to its line. */
  function show(mark) {
    const box = main.querySelector('.tl-fact');
    if (box === null) return;
    chosen = mark.dataset.key;
    for (const other of main.querySelectorAll('.tl-chosen')) other.classList.remove('tl-chosen');
    mark.classList.add('tl-chosen');
    box.querySelector('.tl-said').textContent = textOf(mark);
    const place = box.querySelector('.tl-place');
    place.replaceChildren();
    const { line } = mark.dataset;
    if (line === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.dataset.line = line;
    button.dataset.key = 'timeline-line';
    button.textContent = `${box.dataset.file}:${line}`;
    place.append(button);
  }

  function open(mark) {
    show(mark);
    main.querySelector('.tl-place button')?.click();
  }

  /** Only the mark that has the focus, or had it last, is reached by Tab. */
  function enter(mark) {
    for (const other of main.querySelectorAll('.tl-mark[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    entered = mark.dataset.key;
  }

  /** The marks to go to from one, by the key that was pressed. */
  function targetOf(key, mark) {
    const all = marks();
    const at = all.indexOf(mark);
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
        return all[at + 1];
      case 'ArrowLeft':
      case 'ArrowUp':
        return all[at - 1];
      case 'Home':
        return all[0];
      case 'End':
        return all.at(-1);
      default:
        return undefined;
    }
  }

  const KEYS = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End'];

  function pressKey(event) {
    const mark = markOf(event.target);
    if (mark === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') open(mark);
    else if (event.key === 'Escape') main.querySelector('.tl-zoom [aria-pressed="true"]')?.focus();
    else if (event.key === 'PageUp') main.querySelector('[data-key="timeline-earlier"]')?.click();
    else if (event.key === 'PageDown') main.querySelector('[data-key="timeline-later"]')?.click();
    else if (KEYS.includes(event.key)) targetOf(event.key, mark)?.focus();
    else return;
    event.preventDefault();
  }

  /** Brings the day that is looked at into sight, or keeps what was in sight. */
  function settle() {
    const scroller = main.querySelector('.tl-scroll');
    if (scroller === null) return;
    const { period } = scroller.dataset;
    if (scrolled?.period === period) scroller.scrollLeft = scrolled.left;
    else {
      const line = scroller.querySelector('.tl-as-of');
      const share = line === null ? 1 : parseFloat(line.getAttribute('x1')) / 100;
      scroller.scrollLeft = share * scroller.scrollWidth - scroller.clientWidth * 0.7;
    }
    for (const mark of marks()) {
      if (mark.dataset.key === entered) enter(mark);
      if (mark.dataset.key === chosen) show(mark);
    }
  }

  main.addEventListener('focusin', ({ target }) => {
    const mark = markOf(target);
    if (mark === null) return;
    enter(mark);
    show(mark);
  });
  main.addEventListener('pointerover', ({ target }) => {
    const mark = markOf(target);
    if (mark !== null) show(mark);
  });
  main.addEventListener('click', ({ target }) => {
    const mark = markOf(target);
    if (mark !== null) open(mark);
  });
  main.addEventListener('keydown', pressKey);
  main.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof Element && target.matches('.tl-scroll'))
        scrolled = { period: target.dataset.period, left: target.scrollLeft };
    },
    true,
  );
  new MutationObserver(settle).observe(main, { childList: true });
  window.addEventListener('resize', settle);
  settle();
})();
