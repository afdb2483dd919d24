import { expect, test } from 'vitest';
import { staffEn } from '../text/staff-en';
import { DURATIONS, FOLLOW_UPS, LOWERED, OUTCOMES, ROLES, RULES, SANCTION_KINDS } from './choices';
import { sanction } from './room/concerned';

const same = (offered: readonly string[], known: object) =>
  expect([...offered].sort()).toEqual(Object.keys(known).sort());

test('everything there is a word for can be chosen', () => {
  same(RULES, staffEn.rules);
  same(OUTCOMES, staffEn.outcomes);
  same(ROLES, staffEn.roles);
  same(SANCTION_KINDS, staffEn.sanctionKinds);
  same(DURATIONS, staffEn.durations);
  same(LOWERED, staffEn.caseWork.lowered);
  same(FOLLOW_UPS, staffEn.caseWork.followUps);
});

test('no sanction is offered for longer than the server allows', () => {
  expect(Math.max(...DURATIONS.map(Number))).toBeLessThanOrEqual(43_200);
});

test('a mute is for the room it happened in, a ban for every room', () => {
  const concerned = { seeker: 'seeker', nickname: 'Still River', room: 'evening', from: '' };
  expect(sanction(concerned, 'mute', 'kindness', '30')).toEqual({
    seeker: 'seeker',
    kind: 'mute',
    room: 'evening',
    rule: 'kindness',
    minutes: 30,
  });
  expect(sanction(concerned, 'ban', 'stay_here', '1440')).not.toHaveProperty('room');
});
