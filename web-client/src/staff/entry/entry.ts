import type { Reply } from '../../connection/http';
import type { Link, Me } from '../../wire';

/** Who is at this page, as far as it is known. */
export type Entry =
  | { is: 'looking' }
  | { is: 'unreachable' }
  | { is: 'signed_out'; because: 'nobody_signed_in' | 'signed_out' | 'session_ended' | 'link_spent' }
  | { is: 'link'; secret: string; link: Link }
  | { is: 'signed_in'; me: Me };

/** After the server said whether someone is signed in here. */
export function afterSession(reply: Reply<Me>): Entry {
  switch (reply.is) {
    case 'done':
      return { is: 'signed_in', me: reply.body };
    case 'problem':
      return { is: 'signed_out', because: 'nobody_signed_in' };
    case 'unreachable':
      return { is: 'unreachable' };
  }
}

/** After the server said what a one-time link is for. */
export function afterLook(secret: string, reply: Reply<Link>): Entry {
  switch (reply.is) {
    case 'done':
      return { is: 'link', secret, link: reply.body };
    case 'problem':
      return reply.problem.code === 'too_fast' || reply.problem.code === 'try_again'
        ? { is: 'unreachable' }
        : { is: 'signed_out', because: 'link_spent' };
    case 'unreachable':
      return { is: 'unreachable' };
  }
}

/** Base32 in groups of four, as people read and type it. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A code as it is sent: authenticator apps show it with a gap. */
export function withoutGaps(code: string): string {
  return code.replace(/\s/g, '');
}
