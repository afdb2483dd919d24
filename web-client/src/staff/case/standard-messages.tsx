import { Button } from '../../ui/button';
import { useWords } from '../words';
import { PANEL_TITLE } from './panel';
import { STANDARD_MESSAGES } from './tools';

interface StandardMessagesProps {
  onPut(text: string): void;
  onDone(said: string): void;
}

/** Messages to begin from. Choosing one puts it into the field for writing, where a person makes it their own. */
export function StandardMessages({ onPut, onDone }: StandardMessagesProps) {
  const { caseWork, everywhere } = useWords();
  return (
    <section class="panel" aria-labelledby={PANEL_TITLE}>
      <h3 id={PANEL_TITLE} tabIndex={-1}>
        {caseWork.tool.messages}
      </h3>
      <p class="small">{caseWork.messagesText}</p>
      <ul class="standard-messages">
        {STANDARD_MESSAGES.map((it) => (
          <li key={it}>
            <Button
              onClick={() => {
                onPut(caseWork.messages[it]);
                onDone('');
              }}
            >
              {caseWork.messages[it]}
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
