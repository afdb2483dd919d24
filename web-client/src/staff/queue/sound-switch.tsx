import type { SoundControl } from '../ui/use-sound';
import { useWords } from '../words';

/** Says whether cases can be heard, and lets the person decide. Turning it on plays the tone once. */
export function SoundSwitch({ sound: { on, turn } }: { sound: SoundControl }) {
  const { queue } = useWords();
  return (
    <button type="button" class="button sound" aria-pressed={on} onClick={() => turn(!on)}>
      {on ? queue.soundOn : queue.soundOff}
    </button>
  );
}
