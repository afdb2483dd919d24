import type { Words } from './en';

/**
 * The languages of the seekers' page: English, in which it is written, and its translations.
 *
 * Each is a part of its own that is fetched only when somebody reads it. Whether one is offered is not decided here: a
 * coordinator switches it on once somebody has read it.
 */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'tr', 'ar', 'uk'] as const;

export type PageLanguage = (typeof LANGUAGES)[number];
export type Translation = Exclude<PageLanguage, 'en'>;

export const TRANSLATIONS: readonly Translation[] = LANGUAGES.filter((it) => it !== 'en');

/** Each as those who speak it call it. */
export const OWN_NAMES: Record<PageLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
};

export const DIRECTIONS: Record<PageLanguage, 'ltr' | 'rtl'> = {
  en: 'ltr',
  de: 'ltr',
  es: 'ltr',
  fr: 'ltr',
  tr: 'ltr',
  ar: 'rtl',
  uk: 'ltr',
};

/** How far the words of a language have been read. The head of its file says the same. */
export type Review =
  | 'not_by_a_native_speaker_with_lived_experience'
  | 'by_a_native_speaker_with_lived_experience';

export const REVIEWS: Record<Translation, Review> = {
  de: 'not_by_a_native_speaker_with_lived_experience',
  es: 'not_by_a_native_speaker_with_lived_experience',
  fr: 'not_by_a_native_speaker_with_lived_experience',
  tr: 'not_by_a_native_speaker_with_lived_experience',
  ar: 'not_by_a_native_speaker_with_lived_experience',
  uk: 'not_by_a_native_speaker_with_lived_experience',
};

const FETCH: Record<Translation, () => Promise<{ words: Words }>> = {
  de: () => import('./de/words'),
  es: () => import('./es/words'),
  fr: () => import('./fr/words'),
  tr: () => import('./tr/words'),
  ar: () => import('./ar/words'),
  uk: () => import('./uk/words'),
};

/** The words of a language. Rejects while they cannot be reached. */
export async function wordsOf(language: Translation): Promise<Words> {
  const { words } = await FETCH[language]();
  return words;
}

/**
 * Which language to show: what somebody chose, then the first one of their browser, then English. Never one that is not
 * offered.
 */
export function choose(
  chosen: string | undefined,
  browser: readonly string[],
  offered: readonly string[],
): PageLanguage {
  const wishes = chosen === undefined ? browser : [chosen, ...browser];
  const found = wishes.map((wish) => LANGUAGES.find((it) => it === primary(wish)));
  return found.find((it) => it !== undefined && (it === 'en' || offered.includes(it))) ?? 'en';
}

/** `de` of `de-AT`. */
function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
