import { namesIn } from '../../ui/names';
import { timesIn } from '../../ui/time';
import type { Words } from '../en';
import { localeOf } from '../locale';
import { type Count, counter } from '../plural';
import { appeal, reasons, report, told } from './fair';
import { plan, reachOut, roomCare, wishes, worry } from './help';
import { calmIn } from './rooms';

/**
 * Every word of the seeker's page, in French.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 *
 * "Tu", and no word that makes whoever reads a man or a woman.
 */
const LOCALE = localeOf('fr');
const count: Count<Record<'one' | 'other', string>> = counter(LOCALE);

const calm = calmIn(inSeconds);

export const words: Words = {
  time: timesIn(LOCALE),
  names: namesIn(LOCALE),

  language: {
    title: 'Langue de cette page',
    late: 'Cette langue arrive encore. Nous continuons d’essayer.',
  },

  everywhere: {
    needSomeone: 'J’ai besoin de quelqu’un maintenant',
    exit: 'Quitter cette page',
    exitHint: 'Ou appuie trois fois sur la touche Maj (Shift).',
    back: 'Retour',
    understood: 'D’accord',
    connecting: 'Connexion en cours…',
    connectionLost:
      'La connexion est coupée. Nous continuons d’essayer. Ce que tu écris attend ici qu’elle revienne.',
    talkInterrupted:
      'Nous rétablissons la connexion avec les salons. Ce que tu écris attend ici qu’ils reviennent. « J’ai besoin de quelqu’un maintenant » nous parvient quand même.',
    serverGone: 'Nous n’arrivons plus à nous connecter. Recharge cette page dans un moment, s’il te plaît.',
    tokenEnded:
      'Ta visite est terminée. Cela se fait tout seul au bout d’un moment. Tu peux revenir quand tu veux.',
    wishEnded:
      'Ta demande ne nous était pas parvenue. Reviens et demande encore une fois, s’il te plaît, ou appelle un des numéros.',
  },

  numbers: {
    title: 'Numéros à appeler',
    emergency: (number) => `En danger maintenant ? Appelle le ${number}`,
    emergencyUnknown: 'En danger maintenant ? Appelle le numéro d’urgence de l’endroit où tu es.',
    emergencyText: 'Si ta vie est en danger, appelle maintenant, s’il te plaît :',
    emergencyTextUnknown:
      'Si ta vie est en danger, appelle le numéro d’urgence de l’endroit où tu es, s’il te plaît.',
    emergencyIn: (country, numbers) =>
      `En danger maintenant ? Appelle le ${numbers.join(' ou le ')} (${country})`,
    emergencyTextIn: (country) => `Si ta vie est en danger, appelle maintenant, s’il te plaît (${country}) :`,
    emergencyWhereWeWork: (number) => `Là où nous travaillons, c’est le ${number}.`,
    serves: (number, serves) => {
      if (serves === 'all') return number;
      return `${number} (${{ ambulance: 'secours médicaux', police: 'police', mobiles: 'depuis un mobile' }[serves]})`;
    },
    where: 'Dans quel pays es-tu ?',
    elsewhere: 'Dans un autre, ou je préfère ne pas le dire',
    whereStays: 'Seule cette page le sait. Ce n’est envoyé à personne.',
    always: 'Jour et nuit',
    topics: {
      suicide: 'pensées de suicide',
      crisis: 'toute crise',
      mental_health: 'santé mentale',
      young_people: 'enfants et jeunes',
      bereavement: 'après la mort d’un proche',
      violence: 'violences',
    },
    text: (number, word) => (word === null ? `SMS au ${number}` : `SMS avec ${word} au ${number}`),
    textTo: (name, number, word) =>
      `${word === null ? `SMS au ${number}` : `SMS avec ${word} au ${number}`} : ${name}`,
    chat: 'Chat sur leur site',
    chatWith: (name) => `Chat sur leur site : ${name}`,
    noLines: 'Aucun autre numéro n’est encore confirmé ici.',
    call: (name, number) => `Appeler ${name}, ${number}`,
  },

  welcome: {
    title: 'C’est bien que tu sois là',
    loading: 'Un instant…',
    unreachable: 'Nous n’arrivons pas à nous connecter en ce moment. Nous continuons d’essayer.',
    what: [
      'Ici, tu peux parler avec des personnes qui ont traversé des choses difficiles, elles aussi.',
      'Tu écris, d’autres te répondent, et des personnes formées veillent sur les salons.',
      'Pas de compte, pas d’e-mail, pas de vrai nom.',
    ],
    forWhom: (label) => `À qui s’adresse ce lieu : ${label}.`,
    now: 'En ce moment',
    here: (people) => {
      if (people === 0) return 'Il n’y a encore personne dans les salons.';
      if (people > 30) return `Il y a plus de ${count(people, PEOPLE)} dans les salons.`;
      return `Il y a ${count(people, PEOPLE)} dans les salons.`;
    },
    onDuty:
      'Quelqu’un de la modération est là : une personne formée, qui a elle aussi traversé des choses difficiles et qui veille sur les salons.',
    offDuty:
      'Personne de la modération n’est là. Un message qu’une personne doit lire d’abord devra attendre.',
    onCall: 'Une personne professionnelle est de garde, pour quand c’est trop.',
    offCall:
      'Personne n’est de garde. Tu peux quand même demander quelqu’un, mais nous ne savons pas quand ta demande sera vue. Les numéros de cette page sont là pour toi.',
    confidential: 'Ce qui reste entre nous',
    confidentialPoints: [
      'Nous ne demandons pas qui tu es, et nous ne gardons pas l’adresse réseau de ton appareil.',
      'Ce qui se dit n’est que dans la mémoire vive. Dans un salon : les 200 derniers messages, deux heures au plus. En tête-à-tête avec une personne : jusqu’à la fin de votre échange, un jour au plus. Ensuite, c’est parti.',
      'Un programme regarde chaque message avant que d’autres le voient. Si une personne doit le lire d’abord, ou si tu as besoin de quelqu’un, ces mots sont gardés chiffrés pour les personnes qui s’en occupent, puis effacés.',
      'De ce qui s’écrit ici, rien ne reste sur ton appareil quand tu fermes cet onglet. Ton navigateur se souvient peut-être que cette page a été ouverte.',
    ],
    exceptionTitle: 'La seule exception',
    exception:
      'Si ta vie est en danger, ou celle de quelqu’un d’autre, ce que tu as écrit va à une personne professionnelle de garde, qui essaie de parler avec toi. Elle peut appeler les secours, avec ton accord si c’est possible d’une manière ou d’une autre. Elle ne peut transmettre que ce que tu nous as dit. Nous ne savons pas où tu es.',
    howSoonTitle: 'En combien de temps quelqu’un vient',
    howSoon: ({ wider, backup, every, nobody, firstWord }) => [
      'Les personnes de garde sont prévenues tout de suite.',
      `Si aucune n’est venue au bout de ${inSeconds(wider)}, nous demandons à plus de personnes. Au bout de ${inSeconds(backup)}, nous demandons aussi à celles qui sont en renfort, puis à tout le monde encore une fois toutes les ${inSeconds(every)}, tant que tu es là.`,
      `Si personne n’a pu venir au bout de ${inSeconds(nobody)}, nous te le disons, et ce que tu peux faire en attendant.`,
      `Quand une personne dit qu’elle vient, elle a ${inSeconds(firstWord)} pour t’écrire un premier mot. S’il n’y en a pas, nous demandons encore une fois.`,
    ],
    rules: 'Ce que nous nous demandons les uns aux autres',
    nickname: 'Ton nom ici',
    nicknameHint: 'Les autres voient ce nom. S’il te plaît, ne prends pas le vrai.',
    redraw: 'En tirer un autre',
    ownName: 'Choisir le mien',
    ownNameLabel: 'Un nom à toi, de deux à trente lettres',
    nicknameUnfit:
      'Ce nom en dit peut-être trop sur quelqu’un, ou il n’a pas de deux à trente lettres. Choisis-en un autre, s’il te plaît.',
    nameFirst:
      'Tu n’as pas encore de nom ici. Attends un instant qu’il en arrive un, s’il te plaît, ou choisis le tien.',
    noNickname: 'Nous n’avons pas pu tirer de nom à l’instant. Tu peux choisir le tien.',
    band: 'Ton âge',
    chooseBand: 'Dis-nous dans quelle tranche d’âge tu es, s’il te plaît.',
    enter: 'Entrer',
    entering: 'Un instant…',
    enterNote: 'En entrant, tu dis que tu as lu cela.',
    tooFast: (seconds) =>
      `Beaucoup de monde entre en même temps. Réessaie dans ${inSeconds(seconds)}, s’il te plaît.`,
    notNow: 'Cela ne nous est pas parvenu. Réessaie, s’il te plaît.',
  },

  ruleNames: {
    kindness:
      'Parle avec bienveillance. On peut ne pas être d’accord ; mais ne blesse personne avec des mots, s’il te plaît.',
    privacy: 'Pas de noms, de numéros, d’adresses ni de comptes, ni les tiens ni ceux de quelqu’un d’autre.',
    no_methods:
      'Dis comment tu te sens, aussi ouvertement que tu en as besoin. Laisse de côté comment, combien et où.',
    no_encouragement: 'Ne pousse jamais personne à se faire du mal.',
    no_sexual_talk: 'Pas de conversations sexuelles ni d’avances.',
    stay_here: 'Restons ici ensemble. Ne demande à personne de se voir ni d’écrire ailleurs.',
    no_spam: 'Pas de publicité, et pas la même chose encore et encore.',
  },

  rooms: {
    title: (nickname) => `Bonjour, ${nickname}`,
    groups: 'Salons',
    loading: 'Nous cherchons les salons…',
    unreachable: 'Nous n’avons pas pu charger les salons. Nous continuons d’essayer.',
    none: 'Il n’y a pas de salon en ce moment.',
    open: 'Ouvert maintenant',
    closed: 'Fermé maintenant',
    people: (people) => (people === 0 ? 'Encore personne ici' : peopleHere(people)),
    enter: 'Entrer',
    goBack: 'Y retourner',
    leave: 'Partir',
    leaveRoom: (name) => `Partir : ${name}`,
    enterRoom: (name) => `Entrer : ${name}`,
    backToRoom: (name) => `Y retourner : ${name}`,
    onePerson: 'Parler avec une personne',
    onePersonText:
      'Une personne formée, qui a elle aussi traversé des choses difficiles, parle avec toi en tête-à-tête, dans un salon que personne d’autre ne voit.',
    onePersonNobody: 'Personne de la modération n’est là en ce moment, cela peut donc être long.',
    askOnePerson: 'Demander quelqu’un à qui parler',
    asking: 'Nous demandons…',
    alreadyAsked: 'Tu as déjà demandé.',
    waitingFirst: 'C’est bientôt à toi. Nous te le disons ici dès que quelqu’un a du temps.',
    waiting: (before) =>
      `${count(before, {
        one: 'Une personne a demandé avant toi.',
        other: '# personnes ont demandé avant toi.',
      })} Nous te le disons ici dès que quelqu’un a du temps.`,
    waitingElse: 'En attendant, tu peux regarder dans les salons.',
    givenUp:
      'La personne avec qui tu parlais ne peut pas continuer pour le moment. Tu n’as rien fait de mal, et tu gardes ta place.',
    cancel: 'Je n’en ai plus besoin',
    peerReady: (name) => `${name} est là pour parler avec toi.`,
    openTalk: 'Aller à l’échange',
    talkEnded: 'L’échange est terminé. Merci d’avoir été là. Tu peux redemander quand tu veux.',
    notReached: 'Cela ne nous est pas parvenu. Réessaie, s’il te plaît.',
    wait: (seconds) => `Attends ${inSeconds(seconds)} et réessaie, s’il te plaît.`,
    leaveForToday: 'Partir pour aujourd’hui',
    changeName: 'Prendre un autre nom',
    useName: 'Prendre ce nom',
    takeBackLate: 'Ce message ne peut plus être retiré.',
    shutOut: 'Tu ne peux pas être dans ce salon pour le moment.',
    roomClosed: (room) => `${room} : fermé en ce moment.`,
    someRoom: 'Ce salon',
    unknownRoom: 'Ce salon n’est plus là.',
    nicknameTaken: 'Quelqu’un dans ce salon a ton nom. Prends-en un autre, s’il te plaît.',
    tooManyRooms: 'Tu es déjà dans beaucoup de salons. Quitte d’abord l’un d’eux, s’il te plaît.',
    enterLater: 'Le salon n’a pas pu te laisser entrer à l’instant. Nous réessayons tout de suite.',
  },

  goodbye: {
    title: 'Prends soin de toi',
    text: 'Tu as quitté les salons. Ce qui s’est écrit ici disparaît de ton appareil dès que tu fermes cet onglet.',
    again: 'Tu peux revenir à tout moment.',
    comeBack: 'Retour à la première page',
  },

  room: {
    oneToOne: 'Votre échange',
    crisis: 'Quelqu’un pour toi',
    oneToOneText: 'Les autres salons ne voient pas ceci.',
    crisisText: 'Seule notre équipe de garde voit ceci. Ici, tu peux tout écrire.',
    presence: (seekers, staff) =>
      staff === 0
        ? `${peopleHere(seekers)}, personne de notre équipe`
        : `${peopleHere(seekers)}, et ${team(staff)}`,
    company: (seekers, staff) => {
      if (seekers <= 1) return staff === 0 ? 'Il n’y a encore personne d’autre' : `Toi et ${team(staff)}`;
      return staff === 0
        ? `${peopleHere(seekers)}, personne de notre équipe`
        : `${peopleHere(seekers)}, et ${team(staff)}`;
    },
    log: 'Messages',
    empty: 'Rien n’a encore été dit. Tu peux commencer.',
    emptyTalk: 'Rien n’a encore été dit. Dis ce que tu as en tête.',
    missed: 'Tu as peut-être manqué quelques messages pendant que tu n’étais pas là.',
    roles: { moderator: 'modération', professional: 'professionnel·le' },
    you: 'Toi',
    takeBack: 'Retirer',
    takeBackThis: (text) => `Retirer : ${text}`,
    newMessages: 'Nouveaux messages',
    typing: (names) => {
      const [first, second] = names;
      if (first === undefined) return '';
      if (second === undefined) return `${first} écrit…`;
      return names.length === 2 ? `${first} et ${second} écrivent…` : 'Plusieurs personnes écrivent…';
    },
    write: 'Ton message',
    send: 'Envoyer',
    composerHint: 'La touche Entrée envoie. Maj et Entrée commencent une nouvelle ligne.',
    left: (characters) =>
      characters < 0
        ? count(-characters, { one: 'Un caractère de trop', other: '# caractères de trop' })
        : count(characters, { one: 'Encore # caractère', other: 'Encore # caractères' }),
    toRooms: 'Salons',
    endTalk: 'Terminer cet échange',
    endTalkSure: 'Veux-tu terminer cet échange pour vous deux ?',
    endTalkYes: 'Oui, le terminer',
    endTalkNo: 'Non, rester',
    over: 'Cet échange est terminé. Tu peux le lire jusqu’à ce que tu quittes cet écran.',
    coming: 'Un instant, le salon s’ouvre…',
  },

  outgoing: {
    waiting: 'En attente de la connexion',
    sending: 'Envoi…',
    edit: 'Le changer',
    remove: 'Le laisser aller',
    sendAgain: 'Envoyer encore une fois',
    heldTitle: 'Quelqu’un lit d’abord ceci',
    heldTail: 'Les autres ne le voient pas encore. Tu n’as rien fait de mal.',
    heldTailDecision: 'Les autres ne le voient pas encore. Nous te disons ici ce qu’il en advient.',
    held: {
      person_reads_first: 'Merci de le dire. Quelqu’un de notre équipe le lit d’abord.',
      method_detail:
        'Ce que tu ressens a sa place ici. Comment ou où, nous ne pouvons pas le montrer au salon. Quelqu’un de notre équipe le lit d’abord.',
      personal_data:
        'Notre filtre a trouvé quelque chose qui pourrait dire qui est quelqu’un. Quelqu’un de notre équipe le lit d’abord.',
      hostility:
        'Notre filtre a trouvé des mots qui peuvent blesser quelqu’un. Il ne peut pas savoir ce que tu voulais dire, alors quelqu’un de notre équipe le lit d’abord.',
      encouragement:
        'Notre filtre a trouvé des mots qui peuvent pousser quelqu’un à se faire du mal. Quelqu’un de notre équipe le lit d’abord.',
      sexual:
        'Notre filtre a trouvé des mots sexuels. Il ne peut pas savoir ce que tu voulais dire, alors quelqu’un de notre équipe le lit d’abord.',
      luring:
        'Notre filtre a trouvé quelque chose qui mène hors d’ici. Quelqu’un de notre équipe le lit d’abord.',
      flood: 'Notre filtre a vu la même chose bien des fois. Quelqu’un de notre équipe le lit d’abord.',
      every_message: calm.held,
    },
    returnedTitle: 'Pas encore envoyé',
    returnedTail: 'Personne ne l’a vu. Tu peux le changer et l’envoyer.',
    returned: {
      person_reads_first: 'Quelqu’un de notre équipe aimerait lire ceci d’abord.',
      method_detail:
        'Ce que tu ressens a sa place ici. Comment ou où, nous ne pouvons pas le montrer, parce que cela peut faire du mal à d’autres qui le lisent.',
      personal_data:
        'Cela ressemble à un nom, un numéro, une adresse ou un compte. Enlève la partie marquée, s’il te plaît, pour que personne ne puisse être retrouvé.',
      hostility: 'Les mots marqués peuvent blesser quelqu’un. Pourrais-tu le dire autrement ?',
      encouragement: 'Ces mots peuvent pousser quelqu’un à se faire du mal. Nous ne les montrons pas.',
      sexual: 'Nous laissons les conversations sexuelles hors des salons.',
      luring: 'Cela mène hors d’ici. Pour que chacun soit à l’abri, nous restons en ce lieu.',
      flood:
        'C’est presque la même chose que ce que tu as écrit avant. Cela n’a pas été envoyé encore une fois.',
      every_message: calm.held,
    },
    forTeamTitle: 'Seule notre équipe voit ceci',
    forTeam: 'Les autres ne le voient pas. Tu n’as rien fait de mal.',
    stillHeld:
      'Un message que tu as écrit plus tôt est encore en train d’être lu par quelqu’un. Les autres ne le voient pas encore.',
    rejectedTitle: 'Pas montré au salon',
    rejected: 'Une personne de notre équipe l’a lu et ne l’a pas montré, à cause de cette règle :',
    expired:
      'Notre filtre a gardé ceci pour qu’une personne le lise, et personne de notre équipe n’a pu regarder à temps. Nous en sommes désolés. Cela ne dit rien de toi.',
    rejectedTail: 'Tu peux continuer d’écrire ici.',
    refusedTitle: 'Pas encore envoyé',
    refused: {
      malformed: 'Quelque chose s’est emmêlé dans cette page. Recharge-la, s’il te plaît.',
      too_long:
        'Il y a plus de 2 000 caractères. Raccourcis-le, s’il te plaît, ou envoie-le en plusieurs parties.',
      unreadable:
        'Il y a dedans des signes qui ne peuvent pas être montrés. Écris-le encore une fois, s’il te plaît.',
      unknown_room: 'Ce salon n’est plus là.',
      not_in_room: 'Tu n’étais plus dans le salon.',
      too_many_rooms: 'Tu es dans trop de salons à la fois.',
      room_closed: 'Le salon est fermé maintenant, les autres ne le voient donc pas.',
      nickname_taken: 'Quelqu’un dans le salon a ton nom.',
      no_such_message: 'Ce message n’est plus là.',
      shut_out: 'Tu ne peux pas être dans ce salon pour le moment.',
      muted: 'Pour le moment, tu peux lire ici mais pas écrire, les autres ne le voient donc pas.',
    },
    tooFast: (seconds) => `Un peu plus doucement, s’il te plaît. L’envoi se fait dans ${inSeconds(seconds)}.`,
    notSaved: (seconds) =>
      `Ce n’est pas encore enregistré. C’est envoyé encore une fois dans ${inSeconds(seconds)}.`,
  },

  card: {
    quiet: {
      title: 'Cela semble très dur',
      text: 'Tu peux le dire ici. Tu peux aussi parler avec une personne en tête-à-tête.',
    },
    talk: {
      title: 'Merci de le dire',
      text: 'Tu n’as pas à porter cela sans personne. Qu’est-ce qui t’aiderait, là, maintenant ?',
    },
    emergency: {
      title: 'Nous voulons que tu sois en sécurité',
      text: 'Tu peux continuer d’écrire ici en même temps.',
    },
    talkHere: 'Parler ici avec quelqu’un maintenant',
    lines: 'Des personnes qui répondent au téléphone :',
    safe: 'Je suis en sécurité, j’avais besoin de le dire',
    safeNotReached:
      'Que tu es en sécurité ne nous est pas parvenu. Dis-le encore une fois, s’il te plaît, ou ferme ceci.',
    dismiss: 'Fermer ceci',
  },

  help: {
    title: 'Quelqu’un pour toi',
    asking: 'Nous demandons quelqu’un…',
    notReached:
      'Ta demande ne nous est pas encore parvenue. Nous continuons d’essayer. N’attends pas que nous, s’il te plaît.',
    reached: 'Elle nous est parvenue. Où elle en est s’affiche ici dès que la connexion revient.',
    asked: (time) =>
      `Demandé à ${time}. Les personnes de garde sont prévenues. Nous te le disons ici dès que l’une d’elles l’a lu.`,
    askedAgain: (time) =>
      `Demandé à ${time}. Personne ne l’a encore lu, alors nous avons demandé encore une fois. Nous te le disons ici dès que quelqu’un l’a lu.`,
    givenUp:
      'La personne qui devait être là pour toi ne le peut pas pour le moment. Tu n’as rien fait de mal. Nous demandons à nouveau à toutes les personnes de garde.',
    askedByAnother:
      'Quelqu’un ici a pensé que tu aurais peut-être besoin de quelqu’un, et nous l’a dit. Qui c’était reste entre nous. Tu n’as rien fait de mal.',
    nobodyOnCall:
      'D’après ce que nous voyons, personne n’est de garde en ce moment, cela peut donc être long. N’attends pas que nous, s’il te plaît.',
    seen: 'Quelqu’un de notre équipe l’a lu. Nous te le disons ici quand cette personne est en route.',
    nobodyYet:
      'Personne n’a encore pu venir, et nous en sommes désolés. Nous continuons de demander. N’attends pas que nous, s’il te plaît.',
    keepPlace: 'Laisse cette page ouverte, et tu gardes ta place : dès que quelqu’un vient, tu le vois ici.',
    onTheWay: (name) => `${name} est en route vers toi, dans un salon pour vous deux.`,
    withYou: (name) => `${name} est avec toi.`,
    openRoom: 'Aller au salon',
    closed:
      'Cet échange est terminé. Merci d’avoir laissé quelqu’un être avec toi. Si cela redevient difficile, tu peux redemander à tout moment.',
  },

  reachOut,
  wishes,
  plan,
  worry,
  report,
  reasons,
  appeal,
  told,
  roomCare,
  calm,

  sanctions: {
    title: {
      mute: 'Tu peux lire, mais pas écrire pour le moment',
      remove: 'Tu ne peux pas être dans ce salon pour le moment',
      ban: 'Tu ne peux pas être dans les salons pour le moment',
    },
    where: (room) => `Où : ${room}`,
    by: {
      person: 'Une personne de notre équipe l’a décidé, à cause de cette règle :',
      reports:
        'Plusieurs personnes ici ont été troublées par ce que tu as écrit, et personne de notre équipe n’est là pour regarder. Cela vaut jusqu’à ce que quelqu’un ait regardé. Il s’agit peut-être de cette règle :',
    },
    until: (time) => `Fin : ${time}.`,
    works: '« J’ai besoin de quelqu’un maintenant » fonctionne quand même, et les numéros aussi.',
    mutedWriting:
      'Le salon ne voit pas ce que tu écris maintenant. Si cela dit que tu es en danger, notre équipe est quand même prévenue.',
  },
};

const PEOPLE = { one: 'une personne', other: '# personnes' };

/** A short wait in words. */
function inSeconds(seconds: number): string {
  if (seconds > 90) return count(Math.ceil(seconds / 60), { one: 'une minute', other: '# minutes' });
  return count(Math.max(1, seconds), { one: 'une seconde', other: '# secondes' });
}

function peopleHere(people: number): string {
  const here = count(people, { one: 'Une personne ici', other: '# personnes ici' });
  return people > 30 ? `Plus de ${here}` : here;
}

function team(staff: number): string {
  return count(staff, { one: 'une personne de notre équipe', other: '# personnes de notre équipe' });
}
