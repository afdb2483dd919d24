import { useState } from 'preact/hooks';
import type { StaffWords } from '../../text/staff-en';
import type { PaperText } from '../../wire';
import { CloseCase } from '../queue/close-case';
import { focusSoon } from '../ui/focus';
import { useWords } from '../words';
import { BringIn } from './bring-in';
import { HandOver } from './hand-over';
import { Lower } from './lower';
import { PANEL_TITLE } from './panel';
import { PlanForm } from './plan-form';
import { StandardMessages } from './standard-messages';
import { type Mine, TOOLS, type Tool } from './tools';
import { WriteNote } from './write-note';

interface CaseToolsProps extends Mine {
  papers: readonly PaperText[];
  aheadMs: number;
  onPut(text: string): void;
  onClosed(): void;
}

/** Everything to be done with a case beside talking, one thing open at a time. */
export function CaseTools(props: CaseToolsProps) {
  const words = useWords();
  const [tool, setTool] = useState<Tool>();
  const [said, setSaid] = useState('');
  const turn = (next: Tool) => {
    const opened = next === tool ? undefined : next;
    setTool(opened);
    setSaid('');
    if (opened !== undefined) focusSoon(PANEL_TITLE);
  };
  const done = (what: string) => {
    if (tool !== undefined) focusSoon(`tool-${tool}`);
    setTool(undefined);
    setSaid(what);
  };
  return (
    <section class="tools" aria-labelledby="tools">
      <h3 id="tools">{words.caseWork.tools}</h3>
      <div class="acts">
        {TOOLS.map((it) => (
          <button
            key={it}
            id={`tool-${it}`}
            type="button"
            class="button tool"
            aria-expanded={it === tool}
            onClick={() => turn(it)}
          >
            {nameOf(words, it)}
          </button>
        ))}
      </div>
      <p class="small" role="status">
        {said}
      </p>
      {tool !== undefined && <Opened key={tool} tool={tool} {...props} onDone={done} />}
    </section>
  );
}

function nameOf({ queue, caseWork }: StaffWords, tool: Tool): string {
  return tool === 'close' ? queue.close : caseWork.tool[tool];
}

interface OpenedProps extends CaseToolsProps {
  tool: Tool;
  onDone(said: string): void;
}

function Opened({ tool, papers, aheadMs, onPut, onClosed, ...props }: OpenedProps) {
  switch (tool) {
    case 'messages':
      return <StandardMessages onPut={onPut} onDone={props.onDone} />;
    case 'note':
      return <WriteNote {...props} />;
    case 'plan':
      return <PlanForm {...props} papers={papers} />;
    case 'hand_over':
      return <HandOver {...props} />;
    case 'bring_in':
      return <BringIn {...props} />;
    case 'lower':
      return <Lower {...props} />;
    case 'close':
      return <CloseCase {...props} aheadMs={aheadMs} onClosed={onClosed} />;
  }
}
