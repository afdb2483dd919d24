import { useState } from 'preact/hooks';
import { type Act, useAct } from '../shift/act';

export interface Opened<T> {
  /** What was written, once it was asked for; undefined also while it is covered. */
  text: T | undefined;
  act: Act;
  /** Uncovers it, or covers it again. */
  turn(): void;
}

/** What somebody wrote: loaded from `path` when a person wants to read it, and covered until then. */
export function useOpened<T>(path: string): Opened<T> {
  const [text, setText] = useState<T>();
  const [covered, setCovered] = useState(true);
  const { act, run } = useAct();
  const turn = () => {
    if (text !== undefined) return setCovered(!covered);
    run<T>(path, {}, (body) => {
      setText(body);
      setCovered(false);
    });
  };
  return { text: covered ? undefined : text, act, turn };
}
