import { useEffect, useState } from 'preact/hooks';
import { ask, type Reply } from './http';

const AGAIN_MS = 3_000;

/**
 * What `path` says, asked again every `everyMs` while the page is looked at, and sooner when it could not be reached.
 * An answer outlives later trouble.
 */
export function usePolled<T>(path: string, everyMs: number, token?: string): Reply<T> | undefined {
  const [reply, setReply] = useState<Reply<T>>();
  useEffect(() => {
    let stopped = false;
    let timer = 0;
    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const next = await ask<T>(path, token === undefined ? {} : { token });
      if (stopped) return;
      setReply((before) => (next.is === 'unreachable' && before?.is === 'done' ? before : next));
      clearTimeout(timer);
      timer = window.setTimeout(look, next.is === 'unreachable' ? AGAIN_MS : everyMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [path, everyMs, token]);
  return reply;
}
