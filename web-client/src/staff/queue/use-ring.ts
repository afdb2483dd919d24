import { useEffect, useRef, useState } from 'preact/hooks';
import type { Queue, StaffId } from '../../wire';
import { type SoundControl, useSound } from '../ui/use-sound';
import { useWords } from '../words';
import { rings } from './cases';

interface Ringing {
  sound: SoundControl;
  /** The same in words. */
  said: string;
}

/** Makes cases heard that need someone. Silent until a person turned the sound on, since browsers allow no other. */
export function useRing(queue: Queue | undefined, me: StaffId): Ringing {
  const { queue: words } = useWords();
  const { sound, control } = useSound();
  const [said, setSaid] = useState('');
  const before = useRef<Queue | undefined>(undefined);

  useEffect(() => {
    if (queue === undefined) return;
    const heard = rings(before.current, queue, me);
    before.current = queue;
    if (heard.length === 0) return;
    sound?.ring(heard.some(({ item }) => item.urgency === 'R4'));
    setSaid(words.heard(heard));
  }, [queue, sound, words, me]);

  return { sound: control, said };
}
