import { ask } from '../connection/http';

const AGAIN_MS = 3_000;

/** Asks for someone until the server has it, since this is the one wish that must not be lost. Returns how to stop. */
export function askUntilReached(
  token: string,
  tell: (reached: boolean) => void,
  onSignedOut: () => void,
): () => void {
  let timer = 0;
  let stopped = false;

  async function once() {
    const reply = await ask('/api/help', { method: 'POST', token });
    if (stopped) return;
    if (reply.is === 'done') return tell(true);
    if (reply.is === 'problem') {
      if (reply.problem.code === 'already_asked') return tell(true);
      if (reply.problem.code === 'sign_in_first') return onSignedOut();
    }
    tell(false);
    timer = window.setTimeout(once, AGAIN_MS);
  }

  once();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
