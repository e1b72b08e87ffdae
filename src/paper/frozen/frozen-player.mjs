// The one script of a frozen decision. It reads nothing but the page and writes nothing but which scene is shown.
const scenes = [...document.querySelectorAll('.scene')];
const start = document.querySelector('[data-play]');

/** @param {number} position which scene, from 0; -1 for the page */
function show(position) {
  document.body.classList.toggle('frozen--playing', position >= 0);
  for (const [each, scene] of scenes.entries()) scene.classList.toggle('scene--shown', each === position);
  shown = position;
  if (position < 0) /** @type {HTMLElement | null} */ (start)?.focus();
  else {
    scrollTo(0, 0);
    /** @type {HTMLElement} */ (scenes[position]).focus();
  }
}

let shown = -1;
for (const scene of scenes) scene.addEventListener('click', () => show(Math.min(shown + 1, scenes.length - 1)));
start?.addEventListener('click', () => show(0));
document.addEventListener('keydown', (event) => {
  if (shown < 0) return;
  if (['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(event.key)) show(Math.min(shown + 1, scenes.length - 1));
  else if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(event.key)) show(Math.max(shown - 1, 0));
  else if (event.key === 'Escape') show(-1);
  else return;
  event.preventDefault();
});
