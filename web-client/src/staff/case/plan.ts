/** The parts of a safety plan, in the order in which two people make it. */
export const PLAN_PARTS = ['signs', 'helps', 'people', 'lines'] as const;

export type PlanPart = (typeof PLAN_PARTS)[number];

/** A safety plan as it is written. */
export type PlanParts = Readonly<Record<PlanPart, string>>;

type Headings = Readonly<Record<PlanPart, string>>;

export const EMPTY_PLAN: PlanParts = { signs: '', helps: '', people: '', lines: '' };

/** The plan as one text, as the person keeps it. A part that nothing was written for is left out. */
export function planText(parts: PlanParts, headings: Headings): string {
  const written = PLAN_PARTS.filter((part) => parts[part].trim() !== '');
  return written.map((part) => `${headings[part]}\n${parts[part].trim()}`).join('\n\n');
}

/** The parts of a plan that was saved, to go on with it. What stands before the first heading belongs to the first part. */
export function planParts(text: string, headings: Headings): PlanParts {
  let part: PlanPart = PLAN_PARTS[0];
  let parts = EMPTY_PLAN;
  for (const line of text.split('\n')) {
    const begins = PLAN_PARTS.find((it) => headings[it] === line.trim());
    if (begins === undefined) parts = { ...parts, [part]: `${parts[part]}${line}\n` };
    else part = begins;
  }
  return {
    signs: parts.signs.trim(),
    helps: parts.helps.trim(),
    people: parts.people.trim(),
    lines: parts.lines.trim(),
  };
}
