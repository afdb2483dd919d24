import type { ComponentChildren } from 'preact';
import { reach } from '../../room/rooms';
import { useArrival } from '../../ui/arrival';
import { Button } from '../../ui/button';
import { useAct } from '../shift/act';
import type { Shift } from '../shift/shift';
import { useWords } from '../words';
import { Trouble } from './trouble';

interface BarProps {
  title: string;
  shift: Shift;
  onSignedOut(): void;
  children?: ComponentChildren;
}

/** The top of every staff screen: where one is, as whom, whether the connection is there, and the way out. */
export function Bar({ title, shift, onSignedOut, children }: BarProps) {
  const { bar, roles, everywhere } = useWords();
  const heading = useArrival();
  const { act, run } = useAct();
  return (
    <header class="bar">
      <div class="bar-place">
        <p class="house-mark">{everywhere.mark}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <p class="bar-link" role="status" data-link={reach(shift)}>
        {bar.links[reach(shift)]}
      </p>
      {children}
      <p class="bar-who">
        <strong dir="auto">{shift.me.name}</strong> <span class="small">{roles[shift.me.role]}</span>
      </p>
      <Button
        kind="quiet"
        busy={act.is === 'busy'}
        onClick={() => run('/api/session', { method: 'DELETE' }, onSignedOut)}
      >
        {bar.signOut}
      </Button>
      <Trouble act={act} />
    </header>
  );
}
