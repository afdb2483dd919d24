import { Notice } from '../../ui/notice';
import type { Desk } from '../../wire';
import { useWords } from '../words';
import { alarm } from './news';

interface CasesLineProps {
  desk: Desk;
}

/**
 * How it stands with people in danger, in numbers only. That nobody has looked in time is said loudly, in a place
 * that is kept free for it, so that it pushes nothing away.
 */
export function CasesLine({ desk }: CasesLineProps) {
  const { desk: words } = useWords();
  return (
    <section class="cases" aria-labelledby="cases">
      <h2 id="cases">{words.cases}</h2>
      <dl class="numbers">
        <div>
          <dt>{words.casesWaiting}</dt>
          <dd>{desk.cases_waiting}</dd>
        </div>
        <div class={desk.cases_overdue > 0 ? 'number-now' : undefined}>
          <dt>{words.casesOverdue}</dt>
          <dd>{desk.cases_overdue}</dd>
        </div>
        <div>
          <dt>{words.casesTaken}</dt>
          <dd>{desk.cases_taken}</dd>
        </div>
      </dl>
      <OnCall desk={desk} />
    </section>
  );
}

function OnCall({ desk }: CasesLineProps) {
  const { desk: words } = useWords();
  const state = alarm(desk);
  switch (state) {
    case 'overdue':
      return (
        <Notice key={state} tone="now" title={words.overdue} said="at_once">
          <p>{words.overdueText}</p>
        </Notice>
      );
    case 'nobody_on_call':
      return (
        <Notice key={state} tone="heed">
          <p>{words.nobodyOnCall}</p>
        </Notice>
      );
    case 'none':
      return (
        <Notice key={state}>
          <p>{words.inTime}</p>
        </Notice>
      );
  }
}
