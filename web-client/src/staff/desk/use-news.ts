import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk, StaffId } from '../../wire';
import { type SoundControl, useSound } from '../ui/use-sound';
import { useWords } from '../words';
import { isRed, news } from './news';

interface Told {
  /** One sentence on what just came to the desk, for someone who does not see it come. */
  said: string;
  sound: SoundControl;
}

/** Says what came to the desk, and rings for what cannot wait. */
export function useNews(desk: Desk | undefined, me: StaffId): Told {
  const { desk: words } = useWords();
  const { sound, control } = useSound();
  const before = useRef<Desk | undefined>(undefined);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (desk === undefined) return;
    const came = news(before.current, desk, me);
    before.current = desk;
    if (came === undefined) return;
    setSaid(words.news(came));
    if (isRed(came)) sound?.ring(came.mostUrgent === 'R4' || came.overdue > 0);
  }, [desk, words, me, sound]);
  return { said, sound: control };
}
