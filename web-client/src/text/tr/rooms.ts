import type { Words } from '../en';

/**
 * What calms a group room, as those who are in it read it, in Turkish. `within` says a short time in words.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export function calmIn(within: (seconds: number) => string): Words['calm'] {
  return {
    slow: (seconds, time) =>
      `Bu oda sakin kalsın diye herkes ${within(seconds)} içinde bir mesaj yazıyor. Şu saate kadar: ${time}.`,
    listenFirst: (seconds, time) =>
      `Bu oda sakin kalsın diye yeni gelenler yazmadan önce ${within(seconds)} okuyor. Şu saate kadar: ${time}.`,
    holdAll: (time) =>
      `Bu oda sakin kalsın diye ekibimizden biri her mesajı diğerlerinden önce okuyor. Şu saate kadar: ${time}.`,
    pause: (time) =>
      `Bu oda şimdilik dinleniyor. Okuyabilirsin; en geç şu saatte yeniden yazabilirsin: ${time}.`,
    held: 'Şimdilik bu odadaki her mesajı önce ekibimizden biri okuyor. Bu, senin hakkında bir şey söylemez.',
    refusedSlow: (seconds) =>
      `Bu oda şimdilik yavaş: herkesten birer mesaj. Seninki ${within(seconds)} sonra gönderilecek.`,
    refusedListen: (seconds) =>
      `Şimdilik bu odada yeni gelenler önce okuyor. ${within(seconds)} sonra yazabilirsin. Yazdığın burada kalıyor.`,
    refusedPaused: (seconds) =>
      `Bu oda şimdilik dinleniyor, bu yüzden diğerleri görmüyor. En geç ${within(seconds)} sonra devam ediyor. Yazdığın burada kalıyor.`,
    short: (seconds, listens) =>
      `Şu anda ekibimizden istediğimizden daha az kişi burada. Daha fazla kişi gelene kadar herkes ${within(seconds)} içinde bir mesaj yazıyor, yeni gelenler de önce ${within(listens)} okuyor.`,
    unstaffed:
      'Şu anda ekibimizden kimse burada değil. Okuyabilirsin; ekibimizden biri gelince yeniden yazabilirsin.',
    refusedUnstaffed:
      'Şu anda ekibimizden kimse bu odada değil, bu yüzden diğerleri görmüyor. Yazdığın burada kalıyor.',
    notEntered: (room) => `${room} kapalı: şu anda ekibimizden kimse burada değil.`,
    door: {
      short: 'Açık, ama yavaş: ekibimizden az kişi burada',
      none: 'Yalnızca okumak için: şu anda ekibimizden kimse burada değil',
      closed: 'Kapalı: şu anda ekibimizden kimse burada değil',
    },
  };
}
