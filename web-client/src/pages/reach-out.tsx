import { useId, useState } from 'preact/hooks';
import { useWords } from '../text/words';
import { BARRIERS, type Barrier } from './barriers';

/**
 * One question, and one honest answer to what someone chooses. It stays in this page: nobody is told. The numbers
 * stand below it whether or not it is answered.
 */
export function ReachOut() {
  const { reachOut } = useWords();
  const [barrier, setBarrier] = useState<Barrier>();
  const group = useId();
  return (
    <fieldset class="choice reach-out">
      <legend>{reachOut.question}</legend>
      {BARRIERS.map((it) => (
        <label key={it}>
          <input type="radio" name={group} checked={it === barrier} onChange={() => setBarrier(it)} />
          {reachOut.barriers[it]}
        </label>
      ))}
      <p class="answer" role="status" hidden={barrier === undefined}>
        {barrier !== undefined && reachOut.answers[barrier]}
      </p>
    </fieldset>
  );
}
