/** Names of countries and languages. */
export interface Names {
  /** A country, or its code. */
  country(code: string): string;
  /** Languages, one after another. */
  languages(codes: readonly string[]): string;
  /** Anything, one after another. */
  list(items: readonly string[]): string;
}

/** Names as they are called in `locale`, or as the browser calls them. `comma` stands between two of them. */
export function namesIn(locale?: string, comma = ', '): Names {
  const named = (type: 'region' | 'language', code: string) => {
    try {
      return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
    } catch {
      // The oldest browsers that open the page know no names.
      return code;
    }
  };
  const list = (items: readonly string[]) => items.join(comma);
  return {
    country: (code) => named('region', code),
    languages: (codes) => list(codes.map((code) => named('language', code))),
    list,
  };
}

export const { country: countryName, languages: languageNames } = namesIn();

/** A language as the browser's language calls it, or its code. */
export function languageName(code: string): string {
  return languageNames([code]);
}
