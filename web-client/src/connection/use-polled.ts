import { useEffect, useState } from 'preact/hooks';
import { ask, type Reply } from './http';

/** What `path` says, asked again every `everyMs` while the page is looked at. An answer outlives later trouble. */
export function usePolled<T>(path: string, everyMs: number, token?: string): Reply<T> | undefined {
  const [reply, setReply] = useState<Reply<T>>();
  useEffect(() => {
    let stopped = false;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const next = await ask<T>(path, token === undefined ? {} : { token });
      if (!stopped)
        setReply((before) => (next.is === 'unreachable' && before?.is === 'done' ? before : next));
    };
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [path, everyMs, token]);
  return reply;
}
