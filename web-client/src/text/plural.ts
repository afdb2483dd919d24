/** A phrase in the forms that a language has for numbers. `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Which of the forms a number takes, and the number written out in it. */
export type Count<F extends Forms = Forms> = (count: number, forms: F) => string;

/** Counts as one counts in `locale`, with the digits of a telephone. */
export function counter(locale: string): Count {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
