import { useState } from 'preact/hooks';
import { ask } from '../connection/http';
import type { ProblemKind } from '../wire';

/** How far something that a seeker tells the house is. */
export type Telling =
  | { is: 'idle' }
  | { is: 'busy' }
  /** Without a problem, it did not reach the house. */
  | { is: 'not_told'; problem: ProblemKind | undefined };

interface TellHandle {
  telling: Telling;
  /** Tells the house, and then does `done`. While one is under way, another is not begun. */
  tell(path: string, body: unknown, done: () => void): Promise<void>;
}

/** One thing to tell the house, with what stood in its way. */
export function useTell(token: string): TellHandle {
  const [telling, setTelling] = useState<Telling>({ is: 'idle' });
  const tell = async (path: string, body: unknown, done: () => void) => {
    if (telling.is === 'busy') return;
    setTelling({ is: 'busy' });
    const reply = await ask(path, { method: 'POST', body, token });
    if (reply.is === 'done') {
      setTelling({ is: 'idle' });
      return done();
    }
    setTelling({ is: 'not_told', problem: reply.is === 'problem' ? reply.problem : undefined });
  };
  return { telling, tell };
}
