import type { Reply } from '../../connection/http';
import type { Appeals as AppealsWire, Complaints as ComplaintsWire, RoomId } from '../../wire';
import { Appeals } from '../desk/appeals';
import type { Shift } from '../shift/shift';
import { useWords } from '../words';
import { Complaints } from './complaints';
import { useList } from './use-list';

interface AskedOfMe {
  complaints: List<ComplaintsWire>;
  appeals: List<AppealsWire>;
  /** How many wait. */
  waiting: number;
}

type List<T> = ReturnType<typeof useList<T>>;

/** What only a coordinator can do something about. */
export function useAskedOfMe(): AskedOfMe {
  const complaints = useList<ComplaintsWire>('/api/complaints');
  const appeals = useList<AppealsWire>('/api/appeals');
  const waiting =
    (bodyOf(complaints.reply)?.complaints.length ?? 0) + (bodyOf(appeals.reply)?.appeals.length ?? 0);
  return { complaints, appeals, waiting };
}

interface AskedOfMeProps {
  asked: AskedOfMe;
  shift: Shift;
  roomName(room: RoomId): string;
}

/** Complaints about staff, and other looks for which there is no other moderator. */
export function AskedOfCoordinator({ asked, shift, roomName }: AskedOfMeProps) {
  const { complaints: words } = useWords();
  const { complaints, appeals, waiting } = asked;
  const unreachable = [complaints.reply, appeals.reply].some((it) => it !== undefined && it.is !== 'done');
  return (
    <>
      <p class="unseen" role="status">
        {waiting > 0 && words.waiting(waiting)}
      </p>
      {unreachable && (
        <p class="wide" role="status">
          {words.unreachable}
        </p>
      )}
      <Complaints
        complaints={bodyOf(complaints.reply)?.complaints ?? []}
        aheadMs={shift.aheadMs}
        roomName={roomName}
        onChanged={complaints.reload}
      />
      <Appeals
        appeals={bodyOf(appeals.reply)?.appeals ?? []}
        shift={shift}
        roomName={roomName}
        onChanged={appeals.reload}
      />
    </>
  );
}

function bodyOf<T>(reply: Reply<T> | undefined): T | undefined {
  return reply?.is === 'done' ? reply.body : undefined;
}
