import type { StaffWords } from '../../text/staff-en';
import { Notice } from '../../ui/notice';
import type { ProblemKind } from '../../wire';
import type { Act } from '../shift/act';
import { useWords } from '../words';

interface TroubleProps {
  act: Act;
  /** What can be wrong here, where it is less than everything about signing in. */
  notRight?: string;
}

/** What stood in the way of something a person asked for, said at once. */
export function Trouble({ act, notRight }: TroubleProps) {
  const { problems } = useWords();
  switch (act.is) {
    case 'idle':
    case 'busy':
      return null;
    case 'refused':
      return (
        <Notice tone="heed" said="at_once">
          <p>{(act.problem.code === 'not_right' && notRight) || problemText(problems, act.problem)}</p>
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice tone="heed" said="at_once">
          <p>{problems.unreachable}</p>
        </Notice>
      );
  }
}

export function problemText(words: StaffWords['problems'], problem: ProblemKind): string {
  return problem.code === 'too_fast'
    ? words.tooFast(Math.ceil(problem.retry_after_ms / 1_000))
    : words[problem.code];
}
