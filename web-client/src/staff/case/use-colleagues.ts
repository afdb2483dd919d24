import { useEffect, useState } from 'preact/hooks';
import { ask, type Reply } from '../../connection/http';
import type { Role, StaffCard, StaffId, StaffList } from '../../wire';

interface Colleagues {
  /** Undefined until it is known. */
  reply: Reply<StaffList> | undefined;
  again(): void;
}

/** Whom a professional can ask, as it is now. */
export function useColleagues(): Colleagues {
  const [reply, setReply] = useState<Reply<StaffList>>();
  const again = async () => setReply(await ask<StaffList>('/api/colleagues'));
  useEffect(() => {
    again();
  }, []);
  return { reply, again };
}

/** Those of one role who can be asked, whoever is here first. */
export function inRole(reply: Reply<StaffList> | undefined, role: Role): StaffCard[] {
  const staff = reply?.is === 'done' ? reply.body.staff : [];
  const those = staff.filter((it) => it.role === role && !it.away);
  return [...those.filter((it) => it.here), ...those.filter((it) => !it.here)];
}

export function nameIn(reply: Reply<StaffList> | undefined, staff: StaffId): string | undefined {
  return reply?.is === 'done' ? reply.body.staff.find((it) => it.staff === staff)?.name : undefined;
}
