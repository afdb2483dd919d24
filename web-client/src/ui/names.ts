/** A country as the browser's language calls it, or its code. */
export function countryName(code: string): string {
  return named('region', code);
}

/** A language as the browser's language calls it, or its code. */
export function languageName(code: string): string {
  return named('language', code);
}

/** Languages as the browser's language calls them. */
export function languageNames(codes: readonly string[]): string {
  return codes.map(languageName).join(', ');
}

function named(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type }).of(code) ?? code;
  } catch {
    // The oldest browsers that open the page know no names.
    return code;
  }
}
