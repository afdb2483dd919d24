import type { Reply } from '../../connection/http';
import { Button } from '../../ui/button';
import type { Role, StaffId, StaffList } from '../../wire';
import { Choice } from '../ui/field';
import { Loading } from '../ui/loading';
import { useWords } from '../words';
import { inRole } from './use-colleagues';

interface ColleagueChoiceProps {
  reply: Reply<StaffList> | undefined;
  of: Extract<Role, 'professional' | 'moderator'>;
  value: StaffId | undefined;
  onValue(staff: StaffId): void;
  onAgain(): void;
}

/** One of those who can be asked. Nobody is chosen beforehand. */
export function ColleagueChoice({ reply, of, value, onValue, onAgain }: ColleagueChoiceProps) {
  const { caseWork } = useWords();
  const cards = inRole(reply, of);
  const legend = of === 'moderator' ? caseWork.moderator : caseWork.colleague;
  if (reply === undefined) return <Loading />;
  if (reply.is !== 'done') {
    return (
      <>
        <p role="alert">{caseWork.colleaguesUnreachable}</p>
        <Button onClick={onAgain}>{caseWork.loadAgain}</Button>
      </>
    );
  }
  if (cards.length === 0) {
    return <p>{of === 'moderator' ? caseWork.noModerator : caseWork.noColleague}</p>;
  }
  const nameOf = (staff: StaffId) => {
    const card = cards.find((it) => it.staff === staff);
    return card === undefined ? caseWork.someone : caseWork.colleagueIs(card.name, card.here);
  };
  return (
    <Choice
      legend={legend}
      options={cards.map((it) => it.staff)}
      name={nameOf}
      value={value}
      onValue={onValue}
    />
  );
}
