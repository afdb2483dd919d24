import type { Reply } from '../../connection/http';
import type { OwnRelief, Rest } from '../../wire';

/** Whether everything was taken off whoever reads this, until they say that they are back. */
export function relief(reply: Reply<Rest> | undefined): OwnRelief | undefined {
  return reply?.is === 'done' ? (reply.body.relief ?? undefined) : undefined;
}
