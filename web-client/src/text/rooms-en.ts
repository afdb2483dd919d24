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
  };
}
