import { useWords } from '../text/words';
import { Notice } from '../ui/notice';
import { useNow } from '../ui/time';
import type { SanctionNotice } from '../wire';

interface SanctionNoteProps {
  sanction: SanctionNotice;
  /** Of the room it is about, if it is about one. */
  roomName?: string | undefined;
  /** The server's clock is ahead of this one by so much. */
  aheadMs: number;
}

/** What someone may not do for a while: which rule, by whom, until when, and what still works. */
export function SanctionNote({ sanction, roomName, aheadMs }: SanctionNoteProps) {
  const { sanctions, ruleNames, time } = useWords();
  const now = useNow(5_000);
  const until = sanction.until - aheadMs;
  if (until <= now) return null;
  return (
    <Notice title={sanctions.title[sanction.kind]} tone="heed" said="at_once">
      {roomName !== undefined && <p>{sanctions.where(roomName)}</p>}
      <p>
        {sanctions.by[sanction.by]} <q>{ruleNames[sanction.rule]}</q>
      </p>
      <p>
        {sanctions.until(time.moment(until, now))} {sanctions.works}
      </p>
      {sanction.kind === 'mute' && <p>{sanctions.mutedWriting}</p>}
    </Notice>
  );
}
