/** A phone's keyboard takes more of its screen than the bars of a browser do, in pixels. */
const least = 150;

/**
 * Tells the styles while a phone's keyboard is out: `data-keyboard` on the root, and as `--keyboard` how much of the
 * page it lies over, which is nothing where the browser makes the page shorter instead.
 */
export function watchKeyboard(): void {
  const seen = window.visualViewport;
  if (!seen || !matchMedia('(pointer: coarse)').matches) return;
  let whole = { width: seen.width, height: seen.height };
  const look = () => {
    // Whoever has enlarged the page sees less of it without a keyboard.
    if (seen.scale > 1.01) return;
    if (seen.width !== whole.width || seen.height > whole.height) whole = { width: seen.width, height: seen.height };
    const isOut = whole.height - seen.height > least && document.activeElement?.matches(written) === true;
    const root = document.documentElement;
    root.toggleAttribute('data-keyboard', isOut);
    root.style.setProperty(
      '--keyboard',
      isOut ? `${Math.max(innerHeight - seen.height - seen.offsetTop, 0)}px` : '0px',
    );
  };
  seen.addEventListener('resize', look);
  seen.addEventListener('scroll', look);
}

const written = 'input, textarea, [contenteditable]';
