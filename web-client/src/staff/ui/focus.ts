import { useLayoutEffect } from 'preact/hooks';

/** When `present` changes and what had the focus went with it, the focus goes to the heading with this id. */
export function useKeptFocus(present: unknown, heading: string): void {
  // Only such a change can take the focus away.
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById(heading)?.focus({ preventScroll: true });
  }, [present, heading]);
}

/** Once the page shows what just changed, the focus goes to the first of these ids that is there. */
export function focusSoon(...ids: readonly string[]): void {
  requestAnimationFrame(() => {
    for (const id of ids) {
      const element = document.getElementById(id);
      if (element !== null) return element.focus();
    }
  });
}
