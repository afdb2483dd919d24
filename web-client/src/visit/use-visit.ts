import { useEffect, useRef, useState } from 'preact/hooks';
import { openSocket, type Socket } from '../connection/socket';
import { askUntilReached } from './asking';
import { type Kept, keep } from './kept';
import { begin, type Happening, type Pass, step, type Visit } from './visit';

export interface VisitHandle {
  visit: Visit;
  happen(happening: Happening): void;
}

/** Runs a visit: feeds it what happens, sends what it says, keeps what a reload would lose. */
export function useVisit(pass: Pass, before: Kept | undefined, onSignedOut: () => void): VisitHandle {
  const [visit, setVisit] = useState(() => begin(pass, before));
  const current = useRef(visit);
  const socket = useRef<Socket | undefined>(undefined);

  function happen(happening: Happening) {
    const next = step(current.current, happening, Date.now());
    current.current = next.visit;
    setVisit(next.visit);
    for (const frame of next.send) socket.current?.send(frame);
  }

  useEffect(() => happen({ is: 'renewed', pass }), [pass]);

  // One token has one socket; `happen` reads the present state.
  useEffect(() => {
    const opened = openSocket({
      greeting: { type: 'hello_seeker', token: pass.token },
      onFrame: (frame) => happen({ is: 'frame', frame }),
      onLink: (link) => happen({ is: 'link', link }),
      onSignedOut,
    });
    socket.current = opened;
    const seconds = setInterval(() => happen({ is: 'second_passed' }), 1_000);
    return () => {
      clearInterval(seconds);
      opened.close();
    };
  }, [pass.token]);

  const asking = visit.asking === 'asking' || visit.asking === 'not_reached';
  // Asking goes on until it is reached, whatever else changes.
  useEffect(() => {
    if (!asking) return;
    return askUntilReached(pass.token, (reached) => happen({ is: 'asked', reached }), onSignedOut);
  }, [asking]);

  useEffect(() => keep(visit), [visit]);

  return { visit, happen };
}
