/** What staff read when one of them is not all right, in English. */
export const reliefEn = {
  title: 'If you are not all right',
  text: 'One word is enough. Everything is taken off you at once. It stands on your coordinators’ page, and they are called where the house can reach them. Nobody asks why.',
  ask: 'I am not all right…',
  sure: 'Take everything off you? Whoever you talk with now waits for somebody else, in front of those who came later.',
  yes: 'Yes, take it off me',
  off: 'You are off everything',
  offText:
    'Nothing here needs you now. Whoever you looked after waits for others. Be with somebody, if you can.',
  told: (time: string) =>
    `You asked at ${time}. It is on your coordinators’ page, and sent to them where the house can reach them. As soon as one of them sees to you, their name stands here.`,
  seenTo: (name: string) => `${name} knows, and sees to you.`,
  back: 'I am back',
  colleague: (name: string) => `${name} is not all right`,
  colleagueText: (time: string) =>
    `They said so at ${time}, and everything was taken off them. Please go to them, or call them. Do not ask why first.`,
  seeTo: 'I see to them',
  seeToThis: (name: string) => `I see to them: ${name}`,
};
