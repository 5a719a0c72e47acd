// The report's page: announces the verdict when it changes, and lets a slider and a date field choose the day that is looked at.
(function () {
  const DAY = 86_400_000;

  const { main, post, look, isBehind } = globalThis.startPage({
    summary: (page) =>
      `${page.querySelector('h1')?.textContent ?? ''} ${page.querySelector('.verdict .level')?.textContent ?? ''}`,
    pressed: ({ dataset }) => {
      if (dataset.today !== undefined) goToday();
      else if (dataset.zoom !== undefined) look({ zoom: dataset.zoom, start: dataset.start ?? null });
      else if (dataset.save !== undefined) post({ type: 'save', format: dataset.save });
    },
    kept: follow,
  });

  function dayAfter(first, days) {
    return new Date(Date.parse(first) + days * DAY).toISOString().slice(0, 10);
  }

  function daysBetween(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  /** The same day of another month, or that month's last day. */
  function inMonths(day, months) {
    const [year, month, date] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
  }

  function sliderIn(part) {
    return part.querySelector('[data-slider]');
  }

  /** The last day of the slider is today, whichever day that is when the page is looked at again. */
  function lookAt(slider) {
    const day = dayAfter(slider.dataset.slider, Number(slider.value));
    slider.setAttribute('aria-valuetext', day);
    look({ asOf: slider.value === slider.max ? null : day });
  }

  function goToday() {
    const slider = sliderIn(main);
    slider.value = slider.max;
    lookAt(slider);
    slider.focus();
  }

  /** The bar stays, so that a drag goes on: what changed in it is taken over, and what the person moved since is left to them. */
  function follow(bar, fresh) {
    bar.className = fresh.className;
    for (const part of bar.querySelectorAll('[data-part]')) {
      part.innerHTML = fresh.querySelector(`[data-part="${part.dataset.part}"]`)?.innerHTML ?? '';
    }
    bar.querySelector('[data-today]').disabled = fresh.querySelector('[data-today]').disabled;
    const [slider, coming] = [sliderIn(bar), sliderIn(fresh)];
    slider.dataset.slider = coming.dataset.slider;
    slider.min = coming.min;
    slider.max = coming.max;
    const [field, day] = [bar.querySelector('[data-as-of]'), fresh.querySelector('[data-as-of]')];
    field.min = day.min;
    field.max = day.max;
    if (isBehind()) return;
    slider.value = coming.value;
    slider.setAttribute('aria-valuetext', coming.getAttribute('aria-valuetext'));
    if (document.activeElement !== field) field.value = day.value;
  }

  main.addEventListener('input', ({ target }) => {
    if (target.dataset.slider !== undefined) lookAt(target);
  });

  main.addEventListener('change', ({ target }) => {
    if (target.dataset.asOf === undefined || target.value === '') return;
    const slider = sliderIn(main);
    slider.value = String(daysBetween(slider.dataset.slider, target.value));
    lookAt(slider);
  });

  // While it is typed in, the field is left alone; after that it says what is shown.
  main.addEventListener('focusout', ({ target }) => {
    if (target.dataset.asOf === undefined) return;
    const slider = sliderIn(main);
    target.value = dayAfter(slider.dataset.slider, Number(slider.value));
  });

  main.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (target.dataset.slider === undefined || (key !== 'PageUp' && key !== 'PageDown')) return;
    event.preventDefault();
    const first = target.dataset.slider;
    const day = dayAfter(first, Number(target.value));
    target.value = String(daysBetween(first, inMonths(day, key === 'PageUp' ? 1 : -1)));
    lookAt(target);
  });
})();
