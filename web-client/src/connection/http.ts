import type { Problem, ProblemKind } from '../wire';

/** What a request led to. `unreachable` is the network's or the server's trouble, a problem is an answer. */
export type Reply<T> =
  | { is: 'done'; body: T }
  | { is: 'problem'; problem: ProblemKind }
  | { is: 'unreachable' };

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A seeker's; staff are known by their cookie. */
  token?: string;
  /** It goes out even if the page is just being closed. */
  keepalive?: boolean;
}

/** Asks our own server. `T` is taken on trust, as in `readFrame`: it is the type `wire.ts` has for this address. */
export async function ask<T>(path: string, request: Request = {}): Promise<Reply<T>> {
  try {
    const response = await fetch(path, fetchOptions(request));
    const text = await response.text();
    if (!response.ok) return refused(text);
    const body: T = JSON.parse(text === '' ? 'null' : text);
    return { is: 'done', body };
  } catch {
    return { is: 'unreachable' };
  }
}

function fetchOptions({ method = 'GET', body, token, keepalive = false }: Request): RequestInit {
  const headers = new Headers();
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  return {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    cache: 'no-store',
    keepalive,
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
  };
}

function refused(text: string): Reply<never> {
  const problem: Problem | undefined = JSON.parse(text);
  return problem?.problem === undefined ? { is: 'unreachable' } : { is: 'problem', problem: problem.problem };
}
