import { useEffect, useState } from 'preact/hooks';
import { isField } from './field';
import { meantBy, ON_PAGE, type OnPage, stepFrom } from './keys';

const OFF = 'beside-keys-off';
/** The headings of what waits. */
const STOPS = '.lane .items h3[tabindex="-1"]';

export interface PageKeys {
  on: boolean;
  /** For who speaks to the computer: letters that they say would press keys. It ends with the tab. */
  turn(on: boolean): void;
}

/** Listens for the keys of the whole page. */
export function usePageKeys(onHelp: () => void): PageKeys {
  const [on, setOn] = useState(() => sessionStorage.getItem(OFF) === null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isField(event.target) || document.querySelector('dialog[open]') !== null) return;
      const means = meantBy(ON_PAGE, event);
      if (means === undefined) return;
      event.preventDefault();
      go(means, onHelp);
    };
    if (on) window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on, onHelp]);
  const turn = (next: boolean) => {
    if (next) sessionStorage.removeItem(OFF);
    else sessionStorage.setItem(OFF, '');
    setOn(next);
  };
  return { on, turn };
}

function go(means: OnPage, onHelp: () => void): void {
  switch (means) {
    case 'next':
    case 'before':
      toItem(means);
      break;
    case 'rooms':
      document.getElementById('rooms')?.focus();
      break;
    case 'help':
      onHelp();
  }
}

function toItem(way: 'next' | 'before'): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  const here = stops.findIndex((it) => it.closest('li')?.contains(document.activeElement));
  stops[stepFrom(here < 0 ? undefined : here, way, stops.length)]?.focus();
}
