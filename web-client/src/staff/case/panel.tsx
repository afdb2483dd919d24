import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button';
import type { Act } from '../shift/act';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

/** Where the focus goes when a panel opens. One is open at a time. */
export const PANEL_TITLE = 'case-tool';

interface PanelProps {
  title: string;
  /** What it means, before anything is filled in. */
  text?: string;
  children?: ComponentChildren;
  /** On the button that does it; without one there is nothing to do. */
  yes?: string;
  act: Act;
  onYes(): void;
  onCancel(): void;
}

/** One thing to do with a case: what it means, what to say with it, and the button. */
export function Panel({ title, text, children, yes, act, onYes, onCancel }: PanelProps) {
  const { everywhere } = useWords();
  return (
    <form
      class="panel"
      aria-labelledby={PANEL_TITLE}
      onSubmit={(event) => {
        event.preventDefault();
        onYes();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <h3 id={PANEL_TITLE} tabIndex={-1}>
        {title}
      </h3>
      {text !== undefined && <p class="small">{text}</p>}
      {children}
      <Trouble act={act} />
      <div class="acts">
        {yes !== undefined && <Submit busy={act.is === 'busy'}>{yes}</Submit>}
        <Button onClick={onCancel}>{everywhere.cancel}</Button>
      </div>
    </form>
  );
}
