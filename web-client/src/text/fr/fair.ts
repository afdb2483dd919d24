import type { Words } from '../en';

/**
 * What someone reads when they point at a message, and when something was decided about what they wrote, in French.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const report: Words['report'] = {
  begin: 'Quelque chose ne va pas ici ?',
  choose: 'Choisis le message : « Signaler ceci » se trouve en dessous.',
  act: 'Signaler ceci',
  actOn: (name) => `Signaler ceci, de ${name}`,
  title: 'Dis-nous ce qui ne va pas',
  which: (name, time) => `Il s’agit de ce que ${name} a écrit (${time}).`,
  question: 'Qu’est-ce qui convient le mieux ?',
  categories: {
    hurtful: { name: 'Blessant', means: 'Cela rabaisse quelqu’un, se moque ou fait peur.' },
    personal_data: {
      name: 'Des données personnelles',
      means: 'Un nom, un numéro, une adresse ou un compte, à toi ou à quelqu’un d’autre.',
    },
    wants_me_elsewhere: {
      name: 'Veut m’attirer ailleurs',
      means: 'On me demande de se voir, d’appeler ou d’écrire ailleurs.',
    },
    sexual: {
      name: 'Sexuel',
      means: 'Des propos sexuels, ou quelqu’un s’approche de moi de cette façon.',
    },
    unsafe_detail: {
      name: 'Donne un détail dangereux',
      means: 'Comment ou à quel endroit quelqu’un pourrait se faire du mal.',
    },
    spam: { name: 'Publicité ou spam', means: 'De la publicité, ou la même chose encore et encore.' },
    about_staff: {
      name: 'À propos de notre équipe',
      means:
        'Quelque chose que quelqu’un de notre équipe a fait ou n’a pas fait. La modération ne le voit pas.',
    },
    other: {
      name: 'Autre chose',
      means: 'Cela ne me semble pas juste, et rien de tout cela ne convient.',
    },
  },
  next: {
    moderator:
      'Quelqu’un de la modération lit ce message et décide s’il reste. On ne dit à personne que c’était toi : ni à la personne qui l’a écrit, ni au salon, ni à la modération.',
    nobody:
      'Personne de la modération n’est là en ce moment, alors cela attend que quelqu’un vienne. Si plusieurs personnes signalent le même message ou la même personne, celle-ci peut seulement lire jusqu’à ce que quelqu’un ait regardé. On ne dit à personne que c’était toi.',
    team: 'Seule la coordination, qui dirige ce lieu, le lit. La modération, non. On ne dit à personne que c’était toi, pas même à la personne concernée.',
  },
  send: 'L’envoyer à notre équipe',
  chooseFirst: 'Choisis ce qui convient le mieux, s’il te plaît. « Autre chose » convient aussi.',
  sent: {
    moderator:
      'Merci de nous l’avoir dit. Quelqu’un de la modération le lit, et nous te disons ici ce qu’il en est.',
    nobody:
      'Merci de nous l’avoir dit. Cela attend que quelqu’un de la modération soit là, et nous te disons ici ce qu’il en est.',
    team: 'Merci de nous l’avoir dit. La coordination le lit, et nous te disons ici quand elle s’en est occupée.',
  },
  gone: 'Ce message n’est plus là, il n’y a donc plus rien à signaler.',
  over: 'Notre équipe a déjà lu ce message et a décidé. Merci de nous l’avoir dit.',
  tooMany:
    'Tu nous as signalé beaucoup de messages qui attendent encore une personne. Dès que quelques-uns auront été lus, tu pourras en signaler d’autres.',
};

export const reasons: Words['reasons'] = {
  takenDownTitle: 'N’est plus montré au salon',
  takenDown:
    'Le salon a vu ceci pendant un temps. Il a été demandé à notre équipe de regarder, et une personne l’a lu et l’a retiré, à cause de cette règle :',
  earlier: 'Il s’agit d’un message que tu as écrit plus tôt.',
  mayBeShown: 'Le salon peut voir ton message',
  lifted: 'Ce qui avait été décidé ne vaut plus',
  ended: 'Ce qui avait été décidé est terminé maintenant',
};

export const appeal: Words['appeal'] = {
  ask: 'Demander un autre regard',
  askMeans:
    'Quelqu’un qui n’a pas décidé à ce sujet regarde à nouveau. Tu peux le demander une fois, et tu n’as pas besoin d’une raison.',
  addWords: 'Ajouter un mot, si tu veux',
  words: 'Qu’est-ce qu’il est important de savoir ?',
  wordsHint: 'Jusqu’à 500 caractères. C’est gardé chiffré pour la personne qui regarde, puis effacé.',
  askWith: 'Demander, avec ces mots',
  later:
    'Personne de notre équipe qui puisse regarder n’est là en ce moment, cela peut donc prendre un peu de temps.',
  states: {
    open: 'Tu as demandé un autre regard. Quelqu’un qui n’a pas décidé à ce sujet va regarder. Nous te disons ici ce qu’il en est.',
    upheld:
      'Une personne a regardé à nouveau, et cela reste comme c’était. Il s’agit de ce qui a été écrit, pas de qui tu es.',
    overturned: 'Une personne a regardé à nouveau, et le voit autrement. Merci d’avoir demandé.',
  },
  over: 'Cela a déjà été regardé une deuxième fois, et cela reste ainsi.',
  gone: 'Cela n’est plus là, personne ne peut donc le regarder.',
};

export const told: Words['told'] = {
  title: 'Ce qu’il en est',
  reports: {
    waiting: 'Ce que tu nous as signalé attend qu’une personne le lise.',
    kept: 'Une personne a lu ce que tu nous as signalé, et a décidé que cela peut rester. Tu as bien fait de nous le dire. Merci.',
    taken_down:
      'Une personne a lu ce que tu nous as signalé, et l’a retiré. Merci de veiller sur tout le monde ici.',
    looked_into:
      'La coordination s’est occupée de ce que tu nous as dit sur notre équipe. Merci de l’avoir dit.',
  },
};
