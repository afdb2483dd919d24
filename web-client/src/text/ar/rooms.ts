import type { Words } from '../en';
import { asIs } from './isolate';

/**
 * What calms a group room, as those who are in it read it, in Arabic. `within` says a short time in words.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export function calmIn(within: (seconds: number) => string): Words['calm'] {
  return {
    slow: (seconds, time) =>
      `لكي تبقى هذه الغرفة هادئة، يكتب كل شخص رسالة واحدة كل ${within(seconds)}، حتى ${asIs(time)}.`,
    listenFirst: (seconds, time) =>
      `لكي تبقى هذه الغرفة هادئة، يقرأ القادمون الجدد لمدة ${within(seconds)} قبل الكتابة، حتى ${asIs(time)}.`,
    holdAll: (time) =>
      `لكي تبقى هذه الغرفة هادئة، يقرأ شخص من فريقنا كل رسالة قبل الآخرين، حتى ${asIs(time)}.`,
    pause: (time) =>
      `هذه الغرفة في استراحة الآن. القراءة ممكنة، والكتابة من جديد في ${asIs(time)} على الأكثر.`,
    held: 'في الوقت الحالي يقرأ شخص من فريقنا كل رسالة في هذه الغرفة أولًا. هذا لا يقول شيئًا عنك.',
    refusedSlow: (seconds) =>
      `هذه الغرفة بطيئة الآن: رسالة واحدة من كل شخص. تُرسل رسالتك بعد ${within(seconds)}.`,
    refusedListen: (seconds) =>
      `في هذه الغرفة يقرأ القادمون الجدد أولًا في الوقت الحالي. الكتابة هنا ممكنة بعد ${within(seconds)}. ما كتبته يبقى هنا.`,
    refusedPaused: (seconds) =>
      `هذه الغرفة في استراحة الآن، لذلك لا يراه الآخرون. تستمر بعد ${within(seconds)} على الأكثر. ما كتبته يبقى هنا.`,
    short: (seconds, listens) =>
      `عدد الموجودين من فريقنا الآن أقل مما نريد. إلى أن يأتي غيرهم يكتب كل شخص رسالة واحدة كل ${within(seconds)}، ويقرأ القادمون الجدد أولًا لمدة ${within(listens)}.`,
    unstaffed: 'لا أحد من فريقنا هنا الآن. القراءة ممكنة، والكتابة من جديد حين يأتي أحد من فريقنا.',
    refusedUnstaffed: 'لا أحد من فريقنا في هذه الغرفة الآن، لذلك لا يراه الآخرون. ما كتبته يبقى هنا.',
    notEntered: (room) => `${asIs(room)} مغلقة: لا أحد من فريقنا هنا الآن.`,
    door: {
      short: 'مفتوحة وبطيئة: قليلون من فريقنا هنا',
      none: 'للقراءة فقط: لا أحد من فريقنا هنا الآن',
      closed: 'مغلقة: لا أحد من فريقنا هنا الآن',
    },
  };
}
