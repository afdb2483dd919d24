import type { Words } from '../en';

/**
 * What calms a group room, as those who are in it read it, in Ukrainian. `within` says a short time in words.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export function calmIn(within: (seconds: number) => string): Words['calm'] {
  return {
    slow: (seconds, time) =>
      `Щоб тут було спокійно, кожна людина пише одне повідомлення за ${within(seconds)}, до ${time}.`,
    listenFirst: (seconds, time) =>
      `Щоб тут було спокійно, нові люди спершу ${within(seconds)} читають, а тоді пишуть, до ${time}.`,
    holdAll: (time) =>
      `Щоб тут було спокійно, хтось із нашої команди читає кожне повідомлення раніше за інших, до ${time}.`,
    pause: (time) => `Ця кімната зараз відпочиває. Можна читати, а писати знову — найпізніше з ${time}.`,
    held: 'Поки що хтось із нашої команди спершу читає кожне повідомлення в цій кімнаті. Це нічого не говорить про тебе.',
    refusedSlow: (seconds) =>
      `У цій кімнаті поки що повільно: від кожної людини одне повідомлення. Твоє надішлеться через ${within(seconds)}.`,
    refusedListen: (seconds) =>
      `У цій кімнаті нові люди поки що спершу читають. Писати можна через ${within(seconds)}. Написане лишається тут.`,
    refusedPaused: (seconds) =>
      `Ця кімната зараз відпочиває, тому інші цього не бачать. Вона продовжиться найпізніше через ${within(seconds)}. Написане лишається тут.`,
  };
}
