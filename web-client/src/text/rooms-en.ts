/**
 * What calms a group room, as those who are in it read it, in English. `within` says a short time in words.
 *
 * Written with care and not yet reviewed by people with lived experience or a clinician.
 */
export function calmIn(within: (seconds: number) => string) {
  return {
    slow: (seconds: number, time: string) =>
      `To keep this room calm, everyone writes one message in ${within(seconds)}, until ${time}.`,
    listenFirst: (seconds: number, time: string) =>
      `To keep this room calm, whoever is new here listens for ${within(seconds)} before they write, until ${time}.`,
    holdAll: (time: string) =>
      `To keep this room calm, someone from our team reads every message before the others do, until ${time}.`,
    pause: (time: string) =>
      `This room rests for now. You can read here, and write again from ${time} at the latest.`,
    held: 'Someone from our team reads every message in this room first for now. It says nothing about you.',
    refusedSlow: (seconds: number) =>
      `This room is slow for now: one message of each at a time. Yours is sent in ${within(seconds)}.`,
    refusedListen: (seconds: number) =>
      `New people listen first in this room for now. You can write here in ${within(seconds)}. What you wrote stays here.`,
    refusedPaused: (seconds: number) =>
      `This room rests for now, so the others do not see it. It goes on in ${within(seconds)} at the latest. What you wrote stays here.`,
    short: (seconds: number, listens: number) =>
      `Fewer of our team are here just now than we would like. Until there are more, everyone writes one message in ${within(seconds)}, and whoever is new listens for ${within(listens)} first.`,
    unstaffed:
      'Nobody of our team is here just now. You can read here, and write again as soon as someone of us is here.',
    refusedUnstaffed:
      'Nobody of our team is in this room just now, so the others do not see it. What you wrote stays here.',
    notEntered: (room: string) => `${room} is closed: nobody of our team is here just now.`,
    door: {
      short: 'Open now, slowly: few of our team are here',
      none: 'Listening only: nobody of our team is here just now',
      closed: 'Closed now: nobody of our team is here',
    },
  };
}
