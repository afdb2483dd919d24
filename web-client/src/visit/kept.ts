import { lost, type Outbox, unanswered } from '../connection/outbox';
import { LANGUAGES, type PageLanguage } from '../text/languages';
import type { RoomId } from '../wire';
import type { Asking, Pass, Visit } from './visit';

/**
 * What this tab keeps, so that loading the page again loses nothing: who this is, where they were, words the
 * server does not have yet, and what of its decisions they have read. It ends with the tab; leaving and quick exit erase it at once.
 */
export interface Kept {
  pass: Pass;
  wanted: readonly RoomId[];
  here: RoomId | undefined;
  outbox: Outbox;
  asking: Asking;
  putAway: readonly string[];
}

const KEY = 'beside';
const DRAFT = 'draft ';
const LANGUAGE = 'language';

export function keep({ pass, wanted, here, outbox, asking, putAway }: Visit): void {
  const unsent = lost(wanted.flatMap((room) => unanswered(outbox, room)));
  const kept: Kept = { pass, wanted, here, outbox: unsent, asking, putAway };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

/** Written by `keep` in this tab, and taken on trust. */
export function kept(now: number): Kept | undefined {
  const json = sessionStorage.getItem(KEY);
  if (json === null) return undefined;
  const found: Kept = JSON.parse(json);
  return found.pass.until > now ? found : undefined;
}

/** Words not sent yet, so that a look at another room or a reload does not lose them. */
export function keepDraft(room: RoomId, text: string): void {
  if (text === '') sessionStorage.removeItem(DRAFT + room);
  else sessionStorage.setItem(DRAFT + room, text);
}

export function draft(room: RoomId): string {
  return sessionStorage.getItem(DRAFT + room) ?? '';
}

/** The language that somebody chose by hand. One that the browser asks for is not kept. */
export function keepLanguage(language: PageLanguage): void {
  sessionStorage.setItem(LANGUAGE, language);
}

export function keptLanguage(): PageLanguage | undefined {
  const kept = sessionStorage.getItem(LANGUAGE);
  return LANGUAGES.find((it) => it === kept);
}

export function erase(): void {
  sessionStorage.clear();
}
