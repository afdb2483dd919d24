import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../../connection/http';
import { useNow } from '../../ui/time';
import type { Lease } from '../../wire';
import type { Shift } from '../shift/shift';
import { type Looking, looking } from './lease';

/** A lease lasts 30 s. */
const RENEW_EVERY_MS = 10_000;

interface LeaseHandle {
  looking: Looking;
  /** It was decided here, so there is nothing left to give back. */
  decided(): void;
}

/**
 * Has what is at `path` for as long as it is `open` here and no colleague has it, and gives it back after.
 * Whoever looks on gets it by itself when it is free.
 */
export function useLease(path: string, lease: Lease | null, open: boolean, shift: Shift): LeaseHandle {
  const now = useNow(1_000) + shift.aheadMs;
  const here = looking(lease, shift.me.staff, now);
  const theirs = here.is === 'colleague';
  const nothingToGive = useRef(false);
  const lookingOn = useRef(theirs);
  lookingOn.current = theirs;

  useEffect(() => {
    if (!open || theirs) return;
    const look = () => ask(`${path}/lease`, { method: 'POST' });
    look();
    const timer = setInterval(look, RENEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [path, open, theirs]);

  useEffect(() => {
    if (!open) return;
    const giveBack = () => {
      if (nothingToGive.current || lookingOn.current) return;
      ask(`${path}/lease`, { method: 'DELETE', keepalive: true });
    };
    window.addEventListener('pagehide', giveBack);
    return () => {
      window.removeEventListener('pagehide', giveBack);
      giveBack();
    };
  }, [path, open]);

  return {
    looking: here,
    decided: () => {
      nothingToGive.current = true;
    },
  };
}
