import { useContext, useEffect, useState } from 'preact/hooks';
import { ask, type Reply } from '../../connection/http';
import { SignedOut } from '../shift/act';

const EVERY_MS = 10_000;

export interface List<T> {
  reply: Reply<T> | undefined;
  /** Asks anew, because this page changed something. */
  reload(): Promise<void>;
}

/** What `path` lists, asked anew now and then. An answer outlives later trouble. */
export function useList<T>(path: string): List<T> {
  const signedOut = useContext(SignedOut);
  const [reply, setReply] = useState<Reply<T>>();
  const reload = async () => {
    const next = await ask<T>(path);
    if (next.is === 'problem' && next.problem.code === 'sign_in_first') return signedOut();
    setReply((before) => (before?.is === 'done' && next.is !== 'done' ? before : next));
  };
  useEffect(() => {
    reload();
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), EVERY_MS);
    return () => clearInterval(timer);
  }, [path]);
  return { reply, reload };
}
