import type { Words } from '../en';

/**
 * What someone reads while they wait for help, say what they want of it, or worry about another, in French.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const reachOut: Words['reachOut'] = {
  question: 'Qu’est-ce qui rendrait difficile de te tourner vers quelqu’un ?',
  barriers: {
    burden: 'Je ne veux pas être un poids',
    words: 'Je ne saurais pas quoi dire',
    sent: 'On pourrait m’envoyer quelqu’un',
    before: 'Cela n’a pas aidé avant',
    overheard: 'Quelqu’un pourrait l’entendre ou le voir',
    other: 'Autre chose',
  },
  answers: {
    burden:
      'C’est une pensée lourde, et beaucoup de gens l’ont. Celles et ceux qui répondent ont choisi d’être là pour cela, justement. Tu n’as pas à prouver que c’est assez grave.',
    words:
      'Une phrase suffit pour commencer : « Je ne vais pas bien, et je ne sais pas comment le dire. » L’autre personne pose des questions, et tu réponds à ce que tu veux.',
    sent: 'Nous ne savons pas où tu es, nous ne pouvons donc envoyer personne si tu ne l’écris pas. Les numéros en dehors de cette page ont leurs propres règles. Tu peux leur demander d’abord : « Que faites-vous sans mon accord ? »',
    before:
      'Nous en sommes désolés. Cela dépend beaucoup de qui répond. Tu peux dire au début ce qui n’a pas aidé, et tu peux arrêter à tout moment et essayer avec quelqu’un d’autre.',
    overheard:
      'Ici, tu écris, sans un bruit. « Quitter cette page », ou trois fois la touche Maj (Shift), vide l’écran aussitôt. Si tu appelles, ton téléphone garde peut-être le numéro dans sa liste ; tu peux l’y enlever.',
    other:
      'Alors c’est quelque chose à quoi nous n’avons pas pensé, et cela compte autant. Tu peux le dire tel que c’est à la personne qui vient vers toi.',
  },
};

export const wishes: Words['wishes'] = {
  title: 'Qu’est-ce qui t’aiderait ?',
  youSaid: (wish) => `Tu as dit : ${wish}`,
  text: 'La personne qui vient vers toi voit ce que tu choisis ici. Tu peux le changer à tout moment.',
  names: {
    talk_here: 'Parler ici',
    numbers: 'Donnez-moi des numéros',
    may_call: 'Vous pouvez appeler quelqu’un, si je vous dis où je suis',
    safe_now: 'Je suis en sécurité, j’avais besoin de le dire',
  },
  said: {
    talk_here: 'La personne qui vient vers toi voit que tu aimerais parler ici.',
    numbers: 'Les voici. Tu peux quand même aussi parler ici avec quelqu’un.',
    may_call:
      'La personne qui vient vers toi le voit. Elle ne peut faire venir quelqu’un que si tu écris où tu es.',
    safe_now: 'Merci de nous le dire. Une personne regarde quand même, et voit que tu l’as dit.',
  },
  notReached: 'Cela ne nous est pas parvenu. Réessaie, s’il te plaît.',
  where: 'Où tu es',
  whereHint: 'Une adresse, un lieu, ou comment te trouver. Seulement ce que tu veux.',
  whereMeans:
    'Seules les personnes de garde peuvent lire ceci. C’est gardé chiffré, puis effacé. L’écrire n’appelle personne en soi : c’est la personne qui vient vers toi qui en décide, et elle te demande d’abord si c’est possible d’une manière ou d’une autre.',
  sayWhere: 'Le dire aux personnes de garde',
  saidWhere:
    'Les personnes de garde ont ce que tu as écrit sur l’endroit où tu es. Si cela change, écris-le encore une fois.',
  ruleTitle: 'Quand nous agissons sans ton accord',
  rule: 'Si ta vie est en danger, ou celle de quelqu’un d’autre, et qu’il n’y a pas d’autre moyen, la personne qui vient vers toi peut appeler les secours sans ton accord. Elle ne peut transmettre que ce que tu nous as dit.',
};

export const plan: Words['plan'] = {
  title: 'Le plan que vous avez fait ensemble',
  loading: 'Un instant…',
  unreachable: 'Nous n’avons pas pu le charger à l’instant.',
  again: 'Réessayer',
  keep: 'Le garder sur cet appareil',
  keepMeans:
    'Il devient un fichier texte. D’autres personnes qui utilisent cet appareil peuvent le trouver. Sans le fichier, rien du plan ne reste ici quand tu fermes l’onglet.',
  file: 'notes.txt',
  kept: (file) => `Ton navigateur l’a maintenant sous le nom ${file}, sans doute parmi tes téléchargements.`,
};

export const worry: Words['worry'] = {
  begin: 'Quelqu’un t’inquiète, ou quelque chose ne va pas ?',
  choose: 'Choisis ce qui a été écrit : « Je m’inquiète » et « Signaler ceci » se trouvent en dessous.',
  act: 'Je m’inquiète',
  actOn: (name) => `Je m’inquiète pour ${name}`,
  title: (name) => `Tu t’inquiètes pour ${name}`,
  text: (name) =>
    `Merci de veiller les uns sur les autres. Nous pouvons demander aux personnes de garde de s’occuper de ${name}. On ne dit pas à ${name} qui l’a demandé.`,
  ask: 'Occupez-vous de cette personne, s’il vous plaît',
  no: 'Non, revenir',
  asked: (name) =>
    `Merci. Il est demandé aux personnes de garde de s’occuper de ${name}. On ne dit pas à ${name} que c’était toi.`,
  you: 'Tu n’as pas à porter cela. Si cela devient lourd, quelqu’un peut être là pour toi aussi.',
  gone: 'Ce message n’est plus là. Si tu t’inquiètes encore, demande quelqu’un pour toi et dis-le-lui.',
  wait: (seconds) =>
    `Attends ${seconds <= 1 ? 'une seconde' : `${seconds} secondes`} et réessaie, s’il te plaît.`,
  notReached: 'Cela ne nous est pas parvenu. Réessaie, s’il te plaît.',
  elsewhereTitle: 'Tu t’inquiètes pour quelqu’un qui n’est pas ici ?',
  elsewhereText:
    'Nous ne pouvons joindre que les personnes qui sont ici. Tu peux demander quelqu’un pour toi, et réfléchir ensemble à ce qui pourrait aider. Si une vie est en danger maintenant, appelle, s’il te plaît.',
  elsewhereAsk: 'Demander quelqu’un pour y réfléchir ensemble',
};

export const roomCare: Words['roomCare'] = {
  title: 'Si cela reste avec toi, tu n’as pas à y faire face sans personne',
  lines: 'Des personnes qui répondent au téléphone',
};
