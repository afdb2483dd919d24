/**
 * Moves the focus to the heading of the screen when what had it is gone, for someone who uses a keyboard or a screen
 * reader and pressed a button that disappeared by being pressed.
 */
export function keepFocus(page: HTMLElement): void {
  let last: EventTarget | null = null;
  page.addEventListener('focusin', (event) => {
    last = event.target;
  });
  const changes = new MutationObserver(() => {
    if (!(last instanceof Element) || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    page.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  });
  changes.observe(page, { childList: true, subtree: true });
}
