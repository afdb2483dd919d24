import { expect, test } from 'vitest';
import { afterLook, afterSession, inGroups, withoutGaps } from './entry';
import { secretIn } from './link-secret';

test('a one-time link is found in the fragment, and nothing else is taken for one', () => {
  expect(secretIn('#link=c2VjcmV0LV8')).toBe('c2VjcmV0LV8');
  expect(secretIn('#held')).toBeUndefined();
  expect(secretIn('#link=')).toBeUndefined();
  expect(secretIn('')).toBeUndefined();
});

test('someone with a session goes straight to their screen, others are asked to sign in', () => {
  const me = { staff: 'mira', name: 'Mira', role: 'moderator' } as const;
  expect(afterSession({ is: 'done', body: me })).toEqual({ is: 'signed_in', me });
  expect(afterSession({ is: 'problem', problem: { code: 'sign_in_first' } }).is).toBe('signed_out');
});

test('a service that does not answer is not mistaken for being signed out', () => {
  expect(afterSession({ is: 'unreachable' })).toEqual({ is: 'unreachable' });
});

test('a link that was used says so, one that could not be looked at can be tried again', () => {
  expect(afterLook('secret', { is: 'problem', problem: { code: 'link_spent' } })).toEqual({
    is: 'signed_out',
    because: 'link_spent',
  });
  expect(afterLook('secret', { is: 'problem', problem: { code: 'too_fast', retry_after_ms: 900 } }).is).toBe(
    'unreachable',
  );
  expect(afterLook('secret', { is: 'unreachable' }).is).toBe('unreachable');
});

test('the key is shown in groups of four and the code is sent without its gap', () => {
  expect(inGroups('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
  expect(inGroups('JBSWY')).toBe('JBSW Y');
  expect(withoutGaps('123 456 ')).toBe('123456');
});
