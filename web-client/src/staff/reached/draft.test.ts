import { expect, test } from 'vitest';
import { choose, EMPTY, kinds, wanted } from './draft';

test('what was filled in for another kind is not sent', () => {
  const draft = { ...EMPTY, url: ' https://ntfy.example.org/nights ', token: '', to: 'dana@example.org' };
  expect(wanted({ ...draft, kind: 'ntfy' })).toEqual({
    kind: 'ntfy',
    url: 'https://ntfy.example.org/nights',
  });
  expect(wanted({ ...draft, kind: 'email' })).toEqual({ kind: 'email', to: 'dana@example.org' });
  expect(wanted({ ...draft, kind: 'ntfy', token: 'tk_7' })).toEqual({
    kind: 'ntfy',
    url: 'https://ntfy.example.org/nights',
    token: 'tk_7',
  });
});

test('the address of PagerDuty is filled in and taken out again, and one’s own stays', () => {
  const pager = choose(EMPTY, 'pager_duty');
  expect(pager.url).toBe('https://events.pagerduty.com/v2/enqueue');
  expect(choose(pager, 'ntfy').url).toBe('');
  expect(choose({ ...pager, url: 'https://calls.example.org/' }, 'webhook').url).toBe(
    'https://calls.example.org/',
  );
});

test('mail can be chosen where the house sends some', () => {
  expect(kinds(true)).toContain('email');
  expect(kinds(false)).not.toContain('email');
});
