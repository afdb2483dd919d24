import type { Words } from '../en';

/**
 * What calms a group room, as those who are in it read it, in Spanish. `within` says a short time in words.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export function calmIn(within: (seconds: number) => string): Words['calm'] {
  return {
    slow: (seconds, time) =>
      `Para que haya calma aquí, cada persona escribe un mensaje en ${within(seconds)}, hasta ${time}.`,
    listenFirst: (seconds, time) =>
      `Para que haya calma aquí, quien acaba de llegar lee durante ${within(seconds)} antes de escribir, hasta ${time}.`,
    holdAll: (time) =>
      `Para que haya calma aquí, alguien de nuestro equipo lee cada mensaje antes que los demás, hasta ${time}.`,
    pause: (time) =>
      `Esta sala descansa por ahora. Puedes leer, y volver a escribir, como muy tarde, a partir de: ${time}.`,
    held: 'Por ahora, alguien de nuestro equipo lee primero cada mensaje de esta sala. No dice nada de ti.',
    refusedSlow: (seconds) =>
      `Por ahora esta sala va despacio: un mensaje de cada persona cada vez. El tuyo se envía en ${within(seconds)}.`,
    refusedListen: (seconds) =>
      `Por ahora, en esta sala quien acaba de llegar lee primero. Podrás escribir en ${within(seconds)}. Lo que has escrito se queda aquí.`,
    refusedPaused: (seconds) =>
      `Esta sala descansa por ahora, así que los demás no lo ven. Sigue, como muy tarde, en ${within(seconds)}. Lo que has escrito se queda aquí.`,
    short: (seconds, listens) =>
      `Ahora hay menos personas de nuestro equipo de las que quisiéramos. Hasta que haya más, cada persona escribe un mensaje en ${within(seconds)}, y quien acaba de llegar lee primero durante ${within(listens)}.`,
    unstaffed:
      'Ahora no hay nadie de nuestro equipo. Puedes leer, y volver a escribir en cuanto haya alguien del equipo.',
    refusedUnstaffed:
      'Ahora no hay nadie de nuestro equipo en esta sala, así que los demás no lo ven. Lo que has escrito se queda aquí.',
    notEntered: (room) => `${room} está cerrada: ahora no hay nadie de nuestro equipo.`,
    door: {
      short: 'Abierta, y despacio: hay pocas personas de nuestro equipo',
      none: 'Solo para leer: ahora no hay nadie de nuestro equipo',
      closed: 'Cerrada: ahora no hay nadie de nuestro equipo',
    },
  };
}
