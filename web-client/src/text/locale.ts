/**
 * The locale in which times and names are written for somebody who reads `language`: the browser's own if it is of that
 * language, so that an Austrian reads Austrian times, and otherwise `otherwise`.
 */
export function localeOf(language: string, otherwise = language, browser = ofBrowser()): string {
  return browser.find((it) => it.toLowerCase().split('-')[0] === language) ?? otherwise;
}

/** None, where the words are read outside a browser. */
function ofBrowser(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
}
