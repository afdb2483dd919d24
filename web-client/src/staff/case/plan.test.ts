import { expect, test } from 'vitest';
import { staffEn } from '../../text/staff-en';
import { EMPTY_PLAN, planParts, planText } from './plan';

const headings = staffEn.caseWork.planParts;

test('a plan is kept as one text with headings, and what nobody wrote is left out', () => {
  const text = planText({ ...EMPTY_PLAN, helps: ' tea\nthe dog ', lines: 'Night line' }, headings);
  expect(text).toBe(`${headings.helps}\ntea\nthe dog\n\n${headings.lines}\nNight line`);
});

test('a plan that was saved can be gone on with', () => {
  const parts = { signs: 'I stop answering', helps: 'tea\n\nthe dog', people: 'my aunt', lines: '' };
  expect(planParts(planText(parts, headings), headings)).toEqual(parts);
});

test('words without a heading are not lost', () => {
  expect(planParts('written long ago', headings).signs).toBe('written long ago');
});
