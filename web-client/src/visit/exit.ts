import { render } from 'preact';
import { erase } from './kept';

const PRESSES = 3;
const WITHIN_MS = 2_000;

/**
 * Leaves at once: what is on the screen goes first, then the connection and what the tab keeps, then the page itself.
 * The page is taken down as a whole, so that nothing of it can write again after the erasing.
 */
export function exitTo(address: string): void {
  document.documentElement.classList.add('blank');
  const page = document.getElementById('page');
  if (page !== null) render(null, page);
  erase();
  location.replace(address);
}

/** Calls `exit` when Shift is pressed three times in a row. Returns how to stop listening. */
export function listenForShift(exit: () => void): () => void {
  let presses: readonly number[] = [];
  const pressed = (event: KeyboardEvent) => {
    if (event.repeat) return;
    presses = afterPress(presses, event.key, event.timeStamp);
    if (presses.length === PRESSES) exit();
  };
  window.addEventListener('keydown', pressed);
  return () => window.removeEventListener('keydown', pressed);
}

/** The presses of Shift that count after `key`: any other key starts anew, so that typing capitals never exits. */
export function afterPress(presses: readonly number[], key: string, at: number): readonly number[] {
  if (key !== 'Shift') return [];
  return [...presses.filter((it) => at - it < WITHIN_MS), at];
}
