import { expect, test } from 'vitest';
import { behind } from './composer';

test('a text that is put in stands behind what is being written', () => {
  expect(behind('', 'Are you safe?')).toBe('Are you safe?');
  expect(behind('I see. ', 'Are you safe?')).toBe('I see.\nAre you safe?');
});
