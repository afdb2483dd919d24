import { useEffect, useRef, useState } from 'preact/hooks';
import { openSocket, type Socket } from '../../connection/socket';
import type { Me } from '../../wire';
import { keepWatched, watchedBefore } from './kept';
import { begin, type Happening, type Shift, step } from './shift';

export interface ShiftHandle {
  shift: Shift;
  happen(happening: Happening): void;
}

/** Runs a shift: feeds it what happens, sends what it says. */
export function useShift(me: Me, onSignedOut: () => void): ShiftHandle {
  const [shift, setShift] = useState(() => begin(me, watchedBefore(me)));
  const current = useRef(shift);
  const socket = useRef<Socket | undefined>(undefined);

  function happen(happening: Happening) {
    const next = step(current.current, happening, Date.now());
    if (next.shift !== current.current) setShift(next.shift);
    current.current = next.shift;
    for (const frame of next.send) socket.current?.send(frame);
  }

  // One shift has one socket; `happen` reads the present state.
  useEffect(() => {
    const opened = openSocket({
      greeting: { type: 'hello_staff' },
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
  }, [me.staff]);

  useEffect(() => keepWatched(shift), [shift]);

  return { shift, happen };
}
