/**
 * What others wrote within a sentence from right to left. It keeps its own direction, and the sentence keeps its order.
 */
export function asIs(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A number with spaces, whose parts would change places otherwise. */
export function leftToRight(number: string): string {
  return `\u2066${number}\u2069`;
}
