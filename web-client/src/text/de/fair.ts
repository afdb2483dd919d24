import type { Words } from '../en';

/**
 * What someone reads when they point at a message, and when something was decided about what they wrote, in German.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const report: Words['report'] = {
  begin: 'Stimmt hier etwas nicht?',
  choose: 'Such die Nachricht aus: „Das melden“ steht darunter.',
  act: 'Das melden',
  actOn: (name) => `Das melden, von ${name}`,
  title: 'Sag uns, was nicht stimmt',
  which: (name, time) => `Es geht um das, was ${name} geschrieben hat (${time}).`,
  question: 'Was passt am besten?',
  categories: {
    hurtful: { name: 'Verletzend', means: 'Es macht jemanden klein, verspottet oder macht Angst.' },
    personal_data: {
      name: 'Persönliche Daten',
      means: 'Ein Name, eine Nummer, eine Adresse oder ein Konto, von dir oder von anderen.',
    },
    wants_me_elsewhere: {
      name: 'Will mich von hier weglocken',
      means: 'Ich soll mich treffen, telefonieren oder woanders schreiben.',
    },
    sexual: { name: 'Sexuell', means: 'Sexuelle Worte, oder jemand kommt mir damit zu nah.' },
    unsafe_detail: {
      name: 'Nennt eine gefährliche Einzelheit',
      means: 'Wie oder wo sich jemand etwas antun könnte.',
    },
    spam: { name: 'Werbung oder Spam', means: 'Werbung, oder immer wieder dasselbe.' },
    about_staff: {
      name: 'Über unser Team',
      means: 'Etwas, das jemand aus unserem Team getan oder gelassen hat. Die Moderation sieht es nicht.',
    },
    other: { name: 'Etwas anderes', means: 'Es fühlt sich nicht richtig an, und nichts davon passt.' },
  },
  next: {
    moderator:
      'Jemand aus der Moderation liest diese Nachricht und entscheidet, ob sie bleibt. Niemand erfährt, dass du es warst: nicht der Mensch, der sie geschrieben hat, nicht der Raum und nicht die Moderation.',
    nobody:
      'Gerade ist niemand aus der Moderation da, darum wartet es, bis jemand kommt. Wenn mehrere Menschen dieselbe Nachricht oder denselben Menschen melden, kann dieser Mensch nur lesen, bis jemand nachgesehen hat. Niemand erfährt, dass du es warst.',
    team: 'Nur die Koordination, die das hier leitet, liest es. Die Moderation nicht. Niemand erfährt, dass du es warst, auch nicht der Mensch, um den es geht.',
  },
  send: 'An unser Team senden',
  chooseFirst: 'Bitte such aus, was am besten passt. „Etwas anderes“ ist auch in Ordnung.',
  sent: {
    moderator:
      'Danke, dass du es uns sagst. Jemand aus der Moderation liest es, und wir sagen dir hier, was daraus geworden ist.',
    nobody:
      'Danke, dass du es uns sagst. Es wartet, bis jemand aus der Moderation da ist, und wir sagen dir hier, was daraus geworden ist.',
    team: 'Danke, dass du es uns sagst. Die Koordination liest es, und wir sagen dir hier, wenn sie nachgesehen hat.',
  },
  gone: 'Diese Nachricht ist nicht mehr da, es gibt also nichts mehr zu melden.',
  over: 'Unser Team hat diese Nachricht schon gelesen und darüber entschieden. Danke, dass du es uns sagst.',
  tooMany:
    'Du hast uns schon viele Nachrichten gemeldet, die noch auf einen Menschen warten. Sobald ein paar davon gelesen sind, kannst du andere melden.',
};

export const reasons: Words['reasons'] = {
  takenDownTitle: 'Dem Raum nicht mehr gezeigt',
  takenDown:
    'Der Raum hat das eine Zeit lang gesehen. Unser Team wurde gebeten nachzusehen, und ein Mensch hat es gelesen und weggenommen, wegen dieser Regel:',
  earlier: 'Es geht um eine Nachricht, die du vorhin geschrieben hast.',
  mayBeShown: 'Der Raum darf deine Nachricht sehen',
  lifted: 'Was entschieden war, gilt nicht mehr',
  ended: 'Was entschieden war, ist inzwischen vorbei',
};

export const appeal: Words['appeal'] = {
  ask: 'Um einen zweiten Blick bitten',
  askMeans:
    'Ein Mensch, der nicht darüber entschieden hat, sieht noch einmal nach. Du kannst einmal darum bitten und brauchst keinen Grund.',
  addWords: 'Etwas dazu sagen, wenn du magst',
  words: 'Was ist dabei wichtig zu wissen?',
  wordsHint:
    'Bis zu 500 Zeichen. Es wird verschlüsselt für den Menschen aufbewahrt, der nachsieht, und danach gelöscht.',
  askWith: 'Mit diesen Worten bitten',
  later: 'Gerade ist niemand aus unserem Team da, um nachzusehen. Es kann also etwas dauern.',
  states: {
    open: 'Du hast um einen zweiten Blick gebeten. Ein Mensch, der nicht darüber entschieden hat, sieht nach. Wir sagen dir hier, was daraus geworden ist.',
    upheld:
      'Ein Mensch hat noch einmal nachgesehen, und es bleibt, wie es war. Es geht um das, was geschrieben wurde, nicht darum, wer du bist.',
    overturned: 'Ein Mensch hat noch einmal nachgesehen und sieht es anders. Danke, dass du gefragt hast.',
  },
  over: 'Darauf hat schon zum zweiten Mal jemand geschaut, und dabei bleibt es.',
  gone: 'Das ist nicht mehr da, darum kann niemand mehr nachsehen.',
};

export const told: Words['told'] = {
  title: 'Was daraus geworden ist',
  reports: {
    waiting: 'Was du uns gemeldet hast, wartet darauf, dass ein Mensch es liest.',
    kept: 'Ein Mensch hat gelesen, was du uns gemeldet hast, und entschieden, dass es bleiben kann. Es war richtig, es uns zu sagen. Danke.',
    taken_down:
      'Ein Mensch hat gelesen, was du uns gemeldet hast, und es weggenommen. Danke, dass du auf alle hier achtest.',
    looked_into:
      'Die Koordination hat nachgesehen, was du uns über unser Team gesagt hast. Danke, dass du es gesagt hast.',
  },
};
