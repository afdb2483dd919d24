import { useAct } from '../shift/act';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

/** One word that takes everything off whoever says it. Nobody asks why. */
export function NotAllRight({ onAsked }: { onAsked(): Promise<void> }) {
  const { relief: words } = useWords();
  const { act, run } = useAct();
  return (
    <section aria-labelledby="not-all-right">
      <h2 id="not-all-right">{words.title}</h2>
      <p class="small">{words.text}</p>
      <Sure
        question={words.sure}
        yes={words.yes}
        busy={act.is === 'busy'}
        onYes={() => run('/api/rest/relief', { method: 'POST' }, onAsked)}
      >
        {words.ask}
      </Sure>
      <Trouble act={act} />
    </section>
  );
}
