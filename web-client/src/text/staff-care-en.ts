/** What staff read about words of concern, about rooms that saw something, and about themselves, in English. */
export const concerns = {
  title: (count: number) => `To answer (${count})`,
  none: 'Nothing waits for an answer.',
  means: 'Somebody wrote that they wish to be dead, or of harm. Answer them, or pass them on.',
  item: (who: string, count: number) => (count === 1 ? who : `${who}, ${count} messages`),
  show: 'Show the room',
  answered: 'I have answered',
  answeredFor: (who: string) => `I have answered ${who}`,
  passOn: { R3: 'Pass on as urgent', R4: 'Pass on as an emergency' },
  mark: 'Words of concern',
  over: 'Waits no longer.',
  news: (count: number) => (count === 1 ? '1 new message to answer.' : `${count} new messages to answer.`),
};

export const aftercare = {
  title: (count: number) => `After a hard moment (${count})`,
  of: (room: string) => `A word to ${room}`,
  means: (room: string) =>
    `People in ${room} saw something of someone for whom help was asked. You can say a word to them. With it they are offered a talk with one person, and numbers.`,
  label: 'What you say. It names nobody, and says nothing of how.',
  note: 'Some of what was said here was hard to read. If it stays with you: that is a natural thing. You can talk about how you feel here, or with one person alone.',
  say: 'Say it in the room',
  letGo: 'Leave it as it is',
  over: 'Somebody has seen to it.',
};

export const rest = {
  title: 'For you',
  text: 'This work can be heavy. You need no reason for a pause, and none to talk it over with someone.',
  afterwards: 'That may have been hard. A pause and a debrief are there if you want them.',
  toRest: 'Something for you: a pause, or a debrief',
  pause: 'Pause for 15 minutes',
  away: 'You are away. You are not counted as being there meanwhile.',
  awayUntil: (time: string) => `You are away until ${time}. You are not counted as being there meanwhile.`,
  back: 'I am back',
  debrief: 'I would like a debrief',
  debriefWanted:
    'You would like a debrief. Please tell your supervisor yourself: this house only shows them how many wait for one, not who.',
  debriefHad: 'I had it',
  debriefNotWanted: 'I no longer want it',
  unreachable: 'This could not be loaded. Trying again.',
};

export const debriefs = {
  title: 'Debriefs',
  text: 'How often staff asked to talk something over. Who asked is not shown.',
  waiting: 'Waiting',
  asked: 'Asked for, in all',
  had: 'Had',
};
