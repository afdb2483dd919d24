import { useEffect, useState } from 'preact/hooks';
import { ask, type Reply } from '../connection/http';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { keepFile } from '../ui/keep-file';
import type { Plan } from '../wire';

interface PlanPanelProps {
  /** How many versions there are: another one is worth asking for. */
  versions: number;
  token: string;
}

/** The safety plan that was made together, to read, and to keep on one's own device. */
export function PlanPanel({ versions, token }: PlanPanelProps) {
  const { plan: words } = useWords();
  const [open, setOpen] = useState(false);
  const [reply, setReply] = useState<Reply<Plan>>();
  const load = async () => setReply(await ask<Plan>('/api/help/plan', { token }));
  // It is asked for when somebody looks, and again when there is another version.
  useEffect(() => {
    if (open) load();
  }, [open, versions]);
  return (
    <section aria-label={words.title}>
      <details class="plan" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.title}</summary>
        {reply === undefined && <p role="status">{words.loading}</p>}
        {reply !== undefined && reply.is !== 'done' && (
          <>
            <p role="alert">{words.unreachable}</p>
            <Button onClick={load}>{words.again}</Button>
          </>
        )}
        {reply?.is === 'done' && <Written text={reply.body.text} />}
      </details>
    </section>
  );
}

function Written({ text }: { text: string }) {
  const { plan: words } = useWords();
  const [kept, setKept] = useState(false);
  return (
    <>
      <p class="plan-text" dir="auto">
        {text}
      </p>
      <p class="small">{words.keepMeans}</p>
      <Button
        onClick={() => {
          keepFile(words.file, text);
          setKept(true);
        }}
      >
        {words.keep}
      </Button>
      <p class="small" role="status">
        {kept && words.kept(words.file)}
      </p>
    </>
  );
}
