import { expect, test } from 'vitest';
import type { PaperKind } from '../../wire';
import { newestPlanOnly } from './papers';

const paper = (kind: PaperKind, at: number) => ({ kind, by: 'Dana', at, text: '' });

test('of a plan only the newest version is shown, of everything else all', () => {
  const papers = [paper('plan', 1), paper('note', 2), paper('plan', 3), paper('note', 4)];
  expect(newestPlanOnly(papers).map((it) => it.at)).toEqual([2, 3, 4]);
});
