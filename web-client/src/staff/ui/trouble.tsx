import type { StaffWords } from '../../text/staff-en';
import { Notice } from '../../ui/notice';
import type { ProblemKind } from '../../wire';
import type { Act } from '../shift/act';
import { useWords } from '../words';

/** What stood in the way of something a person asked for, said at once. */
export function Trouble({ act }: { act: Act }) {
  const { problems } = useWords();
  switch (act.is) {
    case 'idle':
    case 'busy':
      return null;
    case 'refused':
      return (
        <Notice tone="heed" said="at_once">
          <p>{problemText(problems, act.problem)}</p>
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
