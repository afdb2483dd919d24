import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { ask, type Request } from '../../connection/http';
import type { ProblemKind } from '../../wire';

/** How far something a person asked the server to do is. */
export type Act =
  | { is: 'idle' }
  | { is: 'busy' }
  | { is: 'refused'; problem: ProblemKind }
  | { is: 'unreachable' };

/** What to do when the server no longer knows who this is. */
export const SignedOut = createContext<() => void>(() => {});

interface ActHandle {
  act: Act;
  /** Asks the server, and then does `done` with its answer. While one is under way, another is not begun. */
  run<T>(path: string, request: Request, done: (body: T) => void): Promise<void>;
}

/** One thing a person can ask the server to do, with what stood in its way. */
export function useAct(): ActHandle {
  const signedOut = useContext(SignedOut);
  const [act, setAct] = useState<Act>({ is: 'idle' });

  async function run<T>(path: string, request: Request, done: (body: T) => void) {
    if (act.is === 'busy') return;
    setAct({ is: 'busy' });
    const reply = await ask<T>(path, request);
    switch (reply.is) {
      case 'done':
        setAct({ is: 'idle' });
        return done(reply.body);
      case 'problem':
        setAct({ is: 'refused', problem: reply.problem });
        if (reply.problem.code === 'sign_in_first') signedOut();
        return;
      case 'unreachable':
        return setAct({ is: 'unreachable' });
    }
  }

  return { act, run };
}
