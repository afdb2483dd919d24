import type { AppealItem, StaffId } from '../../wire';

/** Whether a moderator decides about it: whoever acted does not do so again. */
export function mayDecide({ acted }: Pick<AppealItem, 'acted'>, me: StaffId): boolean {
  return acted !== me;
}
