import { Button } from '../../ui/button';
import type { StandardMessages as OfHouse } from '../../wire';
import { useList } from '../house/use-list';
import { useWords } from '../words';
import { beginFrom } from './begin-from';
import { PANEL_TITLE } from './panel';

interface StandardMessagesProps {
  onPut(text: string): void;
  onDone(said: string): void;
}

/** Choosing one puts it into the field for writing, where a person makes it their own. */
export function StandardMessages({ onPut, onDone }: StandardMessagesProps) {
  const { caseWork, everywhere } = useWords();
  const { reply } = useList<OfHouse>('/api/standard-messages');
  const messages = beginFrom(reply?.is === 'done' ? reply.body : undefined, caseWork);
  return (
    <section class="panel" aria-labelledby={PANEL_TITLE}>
      <h3 id={PANEL_TITLE} tabIndex={-1}>
        {caseWork.tool.messages}
      </h3>
      <p class="small">{caseWork.messagesText}</p>
      <ul class="standard-messages">
        {reply !== undefined &&
          messages.map((it) => (
            <li key={it}>
              <Button
                onClick={() => {
                  onPut(it);
                  onDone('');
                }}
              >
                {it}
              </Button>
            </li>
          ))}
      </ul>
      <div class="acts">
        <Button onClick={() => onDone('')}>{everywhere.cancel}</Button>
      </div>
    </section>
  );
}
