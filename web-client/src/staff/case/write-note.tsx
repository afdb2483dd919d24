import { useState } from 'preact/hooks';
import type { NewPaper } from '../../wire';
import { useAct } from '../shift/act';
import { LongField } from '../ui/long-field';
import { useWords } from '../words';
import { Panel } from './panel';
import type { PanelOf } from './tools';

/** What a request bears in any script: the server takes 8,000 characters and 16 KiB. */
export const LONGEST_NOTE = 4_000;

/** A note for oneself and for colleagues. */
export function WriteNote({ item, stage, onDone }: PanelOf) {
  const { caseWork } = useWords();
  const [text, setText] = useState('');
  const { act, run } = useAct();
  const body: NewPaper = { fence: stage.fence, kind: 'note', text };
  return (
    <Panel
      title={caseWork.tool.note}
      yes={caseWork.saveNote}
      act={act}
      onYes={() =>
        run(`/api/cases/${item.case}/papers`, { method: 'POST', body }, () => onDone(caseWork.saved))
      }
      onCancel={() => onDone('')}
    >
      <LongField
        label={caseWork.note}
        hint={caseWork.noteHint}
        value={text}
        onValue={setText}
        longest={LONGEST_NOTE}
      />
    </Panel>
  );
}
