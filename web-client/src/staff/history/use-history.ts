import { useState } from 'preact/hooks';
import type { DoneItem, History, HistoryOf } from '../../wire';
import { type Act, useAct } from '../shift/act';
import { address, historyOf, type Wanted } from './wanted';

interface HistoryHandle {
  /** The newest first; undefined until it was asked for. */
  done: readonly DoneItem[] | undefined;
  /** There may be older ones. */
  more: boolean;
  act: Act;
  search(wanted: Wanted, then: () => void): void;
  older(): void;
}

/** What was found, part by part. */
export function useHistory(): HistoryHandle {
  const [asked, setAsked] = useState<HistoryOf>({});
  const [done, setDone] = useState<readonly DoneItem[]>();
  const [next, setNext] = useState<number | null>(null);
  const { act, run } = useAct();
  const search = (wanted: Wanted, then: () => void) => {
    const of = historyOf(wanted);
    run<History>(address(of, null), {}, (found) => {
      setAsked(of);
      setDone(found.done);
      setNext(found.next);
      then();
    });
  };
  const older = () =>
    run<History>(address(asked, next), {}, (found) => {
      setDone([...(done ?? []), ...found.done]);
      setNext(found.next);
    });
  return { done, more: next !== null, act, search, older };
}
