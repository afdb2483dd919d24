/** A number as a telephone dials it. */
export function digits(number: string): string {
  return number.replace(/[^\d+*#]/g, '');
}
