import type { Words } from '../en';

/**
 * What calms a group room, as those who are in it read it, in French. `within` says a short time in words.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export function calmIn(within: (seconds: number) => string): Words['calm'] {
  return {
    slow: (seconds, time) =>
      `Pour que ce salon reste calme, chaque personne écrit un message en ${within(seconds)}, jusqu’à ${time}.`,
    listenFirst: (seconds, time) =>
      `Pour que ce salon reste calme, qui vient d’arriver lit d’abord pendant ${within(seconds)} avant d’écrire, jusqu’à ${time}.`,
    holdAll: (time) =>
      `Pour que ce salon reste calme, quelqu’un de notre équipe lit chaque message avant les autres, jusqu’à ${time}.`,
    pause: (time) =>
      `Ce salon se repose pour l’instant. Tu peux lire, et écrire de nouveau au plus tard à partir de ${time}.`,
    held: 'Pour l’instant, quelqu’un de notre équipe lit d’abord chaque message de ce salon. Cela ne dit rien de toi.',
    refusedSlow: (seconds) =>
      `Ce salon va doucement pour l’instant : un message de chaque personne à la fois. Le tien part dans ${within(seconds)}.`,
    refusedListen: (seconds) =>
      `Pour l’instant, qui vient d’arriver dans ce salon lit d’abord. Tu peux écrire ici dans ${within(seconds)}. Ce que tu as écrit reste ici.`,
    refusedPaused: (seconds) =>
      `Ce salon se repose pour l’instant, donc les autres ne le voient pas. Il reprend au plus tard dans ${within(seconds)}. Ce que tu as écrit reste ici.`,
    short: (seconds, listens) =>
      `Nous sommes moins nombreux de l’équipe ici que nous le voudrions. Jusqu’à ce que nous soyons plus, chaque personne écrit un message en ${within(seconds)}, et qui vient d’arriver lit d’abord pendant ${within(listens)}.`,
    unstaffed:
      'Personne de notre équipe n’est là pour l’instant. Tu peux lire, et écrire de nouveau dès que quelqu’un de l’équipe est là.',
    refusedUnstaffed:
      'Personne de notre équipe n’est dans ce salon pour l’instant, donc les autres ne le voient pas. Ce que tu as écrit reste ici.',
    notEntered: (room) => `${room} est fermé : personne de notre équipe n’est là pour l’instant.`,
    door: {
      short: 'Ouvert, et doucement : peu de personnes de notre équipe sont là',
      none: 'Lecture seulement : personne de notre équipe n’est là pour l’instant',
      closed: 'Fermé : personne de notre équipe n’est là pour l’instant',
    },
  };
}
