import type { Words } from '../en';

/**
 * What calms a group room, as those who are in it read it, in German. `within` says how long it takes, `during` how
 * long it lasts.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export function calmIn(
  within: (seconds: number) => string,
  during: (seconds: number) => string,
): Words['calm'] {
  return {
    slow: (seconds, time) =>
      `Damit es hier ruhig bleibt, schreiben alle eine Nachricht in ${within(seconds)}, bis ${time}.`,
    listenFirst: (seconds, time) =>
      `Damit es hier ruhig bleibt, liest, wer neu ist, erst ${during(seconds)} lang mit und schreibt dann, bis ${time}.`,
    holdAll: (time) =>
      `Damit es hier ruhig bleibt, liest jemand aus unserem Team jede Nachricht vor den anderen, bis ${time}.`,
    pause: (time) => `Dieser Raum ruht gerade. Du kannst lesen, und spätestens ab ${time} wieder schreiben.`,
    held: 'Jemand aus unserem Team liest hier im Moment jede Nachricht zuerst. Das sagt nichts über dich.',
    refusedSlow: (seconds) =>
      `Hier geht es gerade langsam: von allen eine Nachricht nach der anderen. Deine wird in ${within(seconds)} gesendet.`,
    refusedListen: (seconds) =>
      `Wer neu ist, liest hier gerade erst mit. In ${within(seconds)} kannst du schreiben. Was du geschrieben hast, bleibt hier.`,
    refusedPaused: (seconds) =>
      `Dieser Raum ruht gerade, darum sehen die anderen es nicht. Spätestens in ${within(seconds)} geht es weiter. Was du geschrieben hast, bleibt hier.`,
    short: (seconds, listens) =>
      `Gerade sind weniger von unserem Team da, als wir möchten. Bis es mehr sind, schreiben alle eine Nachricht in ${within(seconds)}, und wer neu ist, liest erst ${during(listens)} lang mit.`,
    unstaffed:
      'Gerade ist niemand von unserem Team da. Du kannst lesen, und wieder schreiben, sobald jemand von uns da ist.',
    refusedUnstaffed:
      'Gerade ist niemand von unserem Team in diesem Raum, darum sehen die anderen es nicht. Was du geschrieben hast, bleibt hier.',
    notEntered: (room) => `${room} ist geschlossen: Gerade ist niemand von unserem Team da.`,
    door: {
      short: 'Offen, und langsam: Gerade sind wenige von unserem Team da',
      none: 'Nur zum Lesen: Gerade ist niemand von unserem Team da',
      closed: 'Geschlossen: Gerade ist niemand von unserem Team da',
    },
  };
}
