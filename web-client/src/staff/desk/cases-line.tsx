import { Notice } from '../../ui/notice';
import type { Desk } from '../../wire';
import { useWords } from '../words';

/** How it stands with people in danger, in numbers only. That nobody has looked in time is said loudly. */
export function CasesLine({ desk }: { desk: Desk }) {
  const { desk: words } = useWords();
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{words.cases}</h2>
      <dl class="numbers">
        <div>
          <dt>{words.casesWaiting}</dt>
          <dd>{desk.cases_waiting}</dd>
        </div>
        <div>
          <dt>{words.casesTaken}</dt>
          <dd>{desk.cases_taken}</dd>
        </div>
      </dl>
      {desk.cases_overdue > 0 && (
        <Notice tone="now" title={words.overdue(desk.cases_overdue)} said="at_once">
          <p>{words.overdueText}</p>
        </Notice>
      )}
    </section>
  );
}
