import type { Lease, StaffId } from '../../wire';

/** Who has something open now, so that nobody else decides about it. */
export type Looking = { is: 'nobody' } | { is: 'me' } | { is: 'colleague'; name: string; seconds: number };

/** Nothing is sent when a lease runs out, so it is compared with `now`, the server's time. */
export function looking(lease: Lease | null, me: StaffId, now: number): Looking {
  if (lease === null || lease.until <= now) return { is: 'nobody' };
  if (lease.by === me) return { is: 'me' };
  return { is: 'colleague', name: lease.name, seconds: Math.max(1, Math.round((lease.until - now) / 1_000)) };
}
