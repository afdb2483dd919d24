import type { ComponentChildren } from 'preact';
import type { Rest as Own } from '../../wire';
import { type List, useList } from '../house/use-list';
import type { Shift } from '../shift/shift';
import { OffEverything } from './off-everything';
import { relief } from './relief';

interface UnlessRelievedProps {
  shift: Shift;
  onSignedOut(): void;
  /** The work, and whatever rings for it. */
  children(rest: List<Own>): ComponentChildren;
}

/** The work of somebody who looks after others, unless everything was taken off them: then nothing of it is there. */
export function UnlessRelieved({ shift, onSignedOut, children }: UnlessRelievedProps) {
  const rest = useList<Own>('/api/rest');
  const relieved = relief(rest.reply);
  if (relieved === undefined) return <>{children(rest)}</>;
  return <OffEverything relieved={relieved} rest={rest} shift={shift} onSignedOut={onSignedOut} />;
}
