import { namesIn } from '../../ui/names';
import { timesIn } from '../../ui/time';
import type { Words } from '../en';
import { localeOf } from '../locale';
import { type Count, counter } from '../plural';
import { appeal, reasons, report, told } from './fair';
import { plan, reachOut, roomCare, wishes, worry } from './help';
import { calmIn } from './rooms';

/**
 * Every word of the seeker's page, in German.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 *
 * "Du", as the field says it here. People are named so that nobody is left out: "jemand", "Fachkraft", "Moderation".
 */
const LOCALE = localeOf('de');
const count: Count<Record<'one' | 'other', string>> = counter(LOCALE);

const calm = calmIn(afterSeconds, forSeconds);

export const words: Words = {
  time: timesIn(LOCALE),
  names: namesIn(LOCALE),

  language: {
    title: 'Sprache dieser Seite',
    late: 'Diese Sprache ist noch unterwegs. Wir versuchen es weiter.',
  },

  everywhere: {
    needSomeone: 'Ich brauche jetzt jemanden',
    exit: 'Seite verlassen',
    exitHint: 'Oder drücke dreimal die Umschalttaste (Shift).',
    back: 'Zurück',
    understood: 'In Ordnung',
    connecting: 'Verbindung wird aufgebaut…',
    connectionLost:
      'Die Verbindung ist weg. Wir versuchen es weiter. Was du schreibst, wartet hier, bis sie wieder da ist.',
    talkInterrupted:
      'Die Verbindung zu den Räumen wird neu aufgebaut. Was du schreibst, wartet hier, bis sie wieder da sind. „Ich brauche jetzt jemanden“ erreicht uns trotzdem.',
    serverGone: 'Wir kommen gerade nicht mehr durch. Bitte lade diese Seite nach einer Weile neu.',
    tokenEnded:
      'Dein Besuch ist zu Ende. Das passiert nach einer Weile von selbst. Du kannst gern wieder hereinkommen.',
    wishEnded:
      'Dein Wunsch nach jemandem hatte uns nicht erreicht. Bitte komm herein und frag noch einmal, oder ruf eine der Nummern an.',
  },

  numbers: {
    title: 'Nummern zum Anrufen',
    emergency: (number) => `Jetzt in Gefahr? Ruf ${number} an`,
    emergencyUnknown: 'Jetzt in Gefahr? Ruf den Notruf an, der bei dir gilt.',
    emergencyText: 'Wenn dein Leben in Gefahr ist, ruf bitte jetzt hier an:',
    emergencyTextUnknown:
      'Wenn dein Leben in Gefahr ist, ruf bitte den Notruf an, der dort gilt, wo du bist.',
    emergencyIn: (country, numbers) => `Jetzt in Gefahr? Ruf ${numbers.join(' oder ')} an (${country})`,
    emergencyTextIn: (country) => `Wenn dein Leben in Gefahr ist, ruf bitte jetzt hier an (${country}):`,
    emergencyWhereWeWork: (number) => `Dort, wo wir arbeiten, ist das ${number}.`,
    serves: (number, serves) => {
      if (serves === 'all') return number;
      return `${number} (${{ ambulance: 'Rettungsdienst', police: 'Polizei', mobiles: 'vom Handy' }[serves]})`;
    },
    where: 'In welchem Land bist du?',
    elsewhere: 'In einem anderen, oder ich möchte es nicht sagen',
    whereStays: 'Das weiß nur diese Seite. Es wird niemandem geschickt.',
    always: 'Tag und Nacht',
    topics: {
      suicide: 'Suizidgedanken',
      crisis: 'jede Krise',
      mental_health: 'seelische Gesundheit',
      young_people: 'Kinder und junge Menschen',
      bereavement: 'wenn jemand gestorben ist',
      violence: 'Gewalt',
    },
    text: (number, word) => (word === null ? `SMS an ${number}` : `SMS mit ${word} an ${number}`),
    textTo: (name, number, word) =>
      `${word === null ? `SMS an ${number}` : `SMS mit ${word} an ${number}`}: ${name}`,
    chat: 'Chat auf deren Seite',
    chatWith: (name) => `Chat auf deren Seite: ${name}`,
    noLines: 'Hier ist noch keine andere Nummer bestätigt.',
    call: (name, number) => `${name} anrufen, ${number}`,
  },

  welcome: {
    title: 'Schön, dass du da bist',
    loading: 'Einen Moment…',
    unreachable: 'Wir kommen gerade nicht durch. Wir versuchen es weiter.',
    what: [
      'Hier kannst du mit Menschen reden, die auch Schweres erlebt haben.',
      'Du schreibst, andere schreiben zurück, und geschulte Menschen achten auf die Räume.',
      'Kein Konto, keine E-Mail, kein echter Name.',
    ],
    forWhom: (label) => `Für wen das hier ist: ${label}.`,
    now: 'Gerade jetzt',
    here: (people) => {
      if (people === 0) return 'In den Räumen ist noch niemand.';
      return `${people > 30 ? 'Mehr als ' : ''}${count(people, {
        one: 'Ein Mensch ist in den Räumen.',
        other: '# Menschen sind in den Räumen.',
      })}`;
    },
    onDuty:
      'Jemand von der Moderation ist da: ein geschulter Mensch mit eigener Erfahrung, der auf die Räume achtet.',
    offDuty:
      'Von der Moderation ist gerade niemand da. Eine Nachricht, die erst jemand lesen muss, wartet dann.',
    onCall: 'Eine Fachkraft ist in Bereitschaft, falls es zu viel wird.',
    offCall:
      'Gerade ist niemand in Bereitschaft. Du kannst trotzdem nach jemandem fragen, aber wir wissen nicht, wann es gesehen wird. Die Nummern auf dieser Seite sind für dich da.',
    confidential: 'Was unter uns bleibt',
    confidentialPoints: [
      'Wir fragen nicht, wer du bist, und wir behalten die Netzwerkadresse deines Geräts nicht.',
      'Was gesagt wird, liegt nur im Arbeitsspeicher. In einem Raum: die letzten 200 Nachrichten, höchstens zwei Stunden lang. Allein mit einem Menschen: bis euer Gespräch endet, höchstens einen Tag lang. Dann ist es weg.',
      'Ein Programm sieht jede Nachricht an, bevor andere sie sehen. Wenn erst ein Mensch sie lesen muss oder wenn du jemanden brauchst, werden diese Worte verschlüsselt für die aufbewahrt, die sich darum kümmern, und danach gelöscht.',
      'Von dem, was hier geschrieben wird, bleibt nichts auf deinem Gerät, wenn du diesen Tab schließt. Dein Browser merkt sich vielleicht trotzdem, dass diese Seite offen war.',
    ],
    exceptionTitle: 'Die eine Ausnahme',
    exception:
      'Wenn dein Leben in Gefahr ist oder das eines anderen Menschen, geht das, was du geschrieben hast, an eine Fachkraft in Bereitschaft, die versucht, mit dir zu reden. Sie darf den Notruf rufen, mit deinem Einverständnis, wenn es irgendwie geht. Sie kann nur weitergeben, was du uns gesagt hast. Wir wissen nicht, wo du bist.',
    howSoonTitle: 'So schnell kommt jemand',
    howSoon: ({ wider, backup, every, nobody, firstWord }) => [
      'Die Menschen in Bereitschaft werden sofort gefragt.',
      `Wenn nach ${afterSeconds(wider)} niemand von ihnen gekommen ist, fragen wir mehr Menschen. Nach ${afterSeconds(backup)} fragen wir auch die im Hintergrund, und dann jeweils nach ${afterSeconds(every)} wieder alle, solange du hier bist.`,
      `Wenn nach ${afterSeconds(nobody)} noch niemand kommen konnte, sagen wir dir das, und was du bis dahin tun kannst.`,
      `Wer sagt, dass er oder sie kommt, hat ${forSeconds(firstWord)} für ein erstes Wort an dich. Kommt keines, fragen wir noch einmal.`,
    ],
    rules: 'Worum wir einander bitten',
    nickname: 'Dein Name hier',
    nicknameHint: 'Andere sehen diesen Namen. Bitte nimm nicht deinen echten.',
    redraw: 'Einen anderen ziehen',
    ownName: 'Selbst einen aussuchen',
    ownNameLabel: 'Ein eigener Name, zwei bis dreißig Buchstaben',
    nicknameUnfit:
      'Dieser Name verrät vielleicht zu viel über jemanden, oder er hat nicht zwei bis dreißig Buchstaben. Bitte such dir einen anderen aus.',
    nameFirst:
      'Du hast hier noch keinen Namen. Bitte warte einen Moment auf einen, oder such dir selbst einen aus.',
    noNickname: 'Wir konnten gerade keinen Namen ziehen. Du kannst dir selbst einen aussuchen.',
    band: 'Dein Alter',
    chooseBand: 'Bitte sag, zu welcher Altersgruppe du gehörst.',
    enter: 'Hereinkommen',
    entering: 'Einen Moment…',
    enterNote: 'Wenn du hereinkommst, sagst du damit, dass du das gelesen hast.',
    tooFast: (seconds) =>
      `Gerade kommen viele auf einmal. Bitte versuch es in ${afterSeconds(seconds)} noch einmal.`,
    notNow: 'Das hat uns nicht erreicht. Bitte versuch es noch einmal.',
  },

  ruleNames: {
    kindness: 'Sei freundlich. Du darfst anderer Meinung sein; bitte verletze niemanden mit Worten.',
    privacy: 'Keine Namen, Nummern, Adressen oder Konten, weder deine noch die von anderen.',
    no_methods: 'Sag, wie es dir geht, so offen, wie du es brauchst. Lass weg, wie, wie viel und wo.',
    no_encouragement: 'Dräng niemals jemanden dazu, sich etwas anzutun.',
    no_sexual_talk: 'Keine sexuellen Gespräche und keine Annäherungen.',
    stay_here: 'Bleibt zusammen hier. Bitte niemanden um ein Treffen oder darum, woanders zu schreiben.',
    no_spam: 'Keine Werbung, und nicht immer wieder dasselbe.',
  },

  rooms: {
    title: (nickname) => `Hallo, ${nickname}`,
    groups: 'Räume',
    loading: 'Wir sehen nach, welche Räume es gibt…',
    unreachable: 'Wir konnten die Räume nicht laden. Wir versuchen es weiter.',
    none: 'Im Moment gibt es keinen Raum.',
    open: 'Jetzt offen',
    closed: 'Gerade geschlossen',
    people: (people) => {
      if (people === 0) return 'Noch niemand hier';
      return peopleHere(people);
    },
    enter: 'Hineingehen',
    goBack: 'Wieder hineingehen',
    leave: 'Verlassen',
    leaveRoom: (name) => `Verlassen: ${name}`,
    enterRoom: (name) => `Hineingehen: ${name}`,
    backToRoom: (name) => `Wieder hineingehen: ${name}`,
    onePerson: 'Mit einem Menschen reden',
    onePersonText:
      'Ein geschulter Mensch mit eigener Erfahrung redet mit dir allein, in einem Raum, den nur ihr beide seht.',
    onePersonNobody: 'Von der Moderation ist gerade niemand da, es kann also lange dauern.',
    askOnePerson: 'Nach jemandem zum Reden fragen',
    asking: 'Wir fragen…',
    alreadyAsked: 'Du hast schon gefragt.',
    waitingFirst: 'Du bist als Nächstes dran. Wir sagen dir hier, sobald jemand Zeit hat.',
    waiting: (before) =>
      `${count(before, {
        one: 'Ein Mensch hat vor dir gefragt.',
        other: '# Menschen haben vor dir gefragt.',
      })} Wir sagen dir hier, sobald jemand Zeit hat.`,
    waitingElse: 'Du kannst solange in die Räume schauen.',
    givenUp:
      'Die Person, mit der du gesprochen hast, kann gerade nicht weitermachen. Du hast nichts falsch gemacht, und dein Platz bleibt dir.',
    cancel: 'Ich brauche es nicht mehr',
    peerReady: (name) => `${name} ist da, um mit dir zu reden.`,
    openTalk: 'Zum Gespräch',
    talkEnded:
      'Das Gespräch ist vorbei. Danke, dass du da warst. Du kannst wieder fragen, wann immer du möchtest.',
    notReached: 'Das hat uns nicht erreicht. Bitte versuch es noch einmal.',
    wait: (seconds) => `Bitte warte ${forSeconds(seconds)} und versuch es noch einmal.`,
    leaveForToday: 'Für heute gehen',
    changeName: 'Einen anderen Namen nehmen',
    useName: 'Diesen Namen nehmen',
    takeBackLate: 'Diese Nachricht lässt sich nicht mehr zurücknehmen.',
    shutOut: 'Du kannst im Moment nicht in diesem Raum sein.',
    roomClosed: (room) => `${room} ist im Moment geschlossen.`,
    someRoom: 'Dieser Raum',
    unknownRoom: 'Diesen Raum gibt es nicht mehr.',
    nicknameTaken: 'Jemand in diesem Raum hat deinen Namen. Bitte nimm einen anderen.',
    tooManyRooms: 'Du bist schon in vielen Räumen. Bitte verlass erst einen.',
    enterLater: 'Der Raum konnte dich gerade nicht hereinlassen. Wir versuchen es gleich noch einmal.',
  },

  goodbye: {
    title: 'Pass gut auf dich auf',
    text: 'Du bist gegangen. Was hier geschrieben wurde, ist von deinem Gerät weg, sobald du diesen Tab schließt.',
    again: 'Du bist jederzeit wieder willkommen.',
    comeBack: 'Zurück zur ersten Seite',
  },

  room: {
    oneToOne: 'Euer Gespräch',
    crisis: 'Jemand für dich',
    oneToOneText: 'Die anderen Räume sehen das nicht.',
    crisisText: 'Nur unser Team in Bereitschaft sieht das. Du kannst hier alles schreiben.',
    presence: (seekers, staff) =>
      staff === 0
        ? `${peopleHere(seekers)}, niemand aus unserem Team`
        : `${peopleHere(seekers)}, und ${team(staff)}`,
    company: (seekers, staff) => {
      if (seekers <= 1) return staff === 0 ? 'Sonst ist noch niemand hier' : `Du und ${team(staff)}`;
      return staff === 0
        ? `${peopleHere(seekers)}, niemand aus unserem Team`
        : `${peopleHere(seekers)}, und ${team(staff)}`;
    },
    log: 'Nachrichten',
    empty: 'Noch hat niemand etwas gesagt. Du kannst anfangen.',
    emptyTalk: 'Noch ist nichts gesagt. Sag einfach, was dich bewegt.',
    missed: 'Vielleicht hast du ein paar Nachrichten verpasst, während du weg warst.',
    roles: { moderator: 'Moderation', professional: 'Fachkraft' },
    you: 'Du',
    takeBack: 'Zurücknehmen',
    takeBackThis: (text) => `Zurücknehmen: ${text}`,
    newMessages: 'Neue Nachrichten',
    typing: (names) => {
      const [first, second] = names;
      if (first === undefined) return '';
      if (second === undefined) return `${first} schreibt…`;
      return names.length === 2 ? `${first} und ${second} schreiben…` : 'Mehrere schreiben…';
    },
    write: 'Deine Nachricht',
    send: 'Senden',
    composerHint: 'Die Eingabetaste sendet. Mit Umschalt- und Eingabetaste beginnt eine neue Zeile.',
    left: (characters) =>
      characters < 0
        ? `${count(-characters, { one: '# Zeichen', other: '# Zeichen' })} zu lang`
        : `Noch ${count(characters, { one: 'ein Zeichen', other: '# Zeichen' })}`,
    toRooms: 'Räume',
    endTalk: 'Gespräch beenden',
    endTalkSure: 'Möchtest du dieses Gespräch für euch beide beenden?',
    endTalkYes: 'Ja, beenden',
    endTalkNo: 'Nein, bleiben',
    over: 'Dieses Gespräch ist vorbei. Du kannst es lesen, bis du von hier weggehst.',
    coming: 'Einen Moment, der Raum geht auf…',
  },

  outgoing: {
    waiting: 'Wartet auf die Verbindung',
    sending: 'Wird gesendet…',
    edit: 'Ändern',
    remove: 'Loslassen',
    sendAgain: 'Noch einmal senden',
    heldTitle: 'Erst liest das jemand',
    heldTail: 'Andere sehen es noch nicht. Du hast nichts falsch gemacht.',
    heldTailDecision: 'Andere sehen es noch nicht. Wir sagen dir hier, was daraus wird.',
    held: {
      person_reads_first: 'Danke, dass du das sagst. Jemand aus unserem Team liest es zuerst.',
      method_detail:
        'Wie es dir geht, hat hier Platz. Wie oder wo, können wir dem Raum nicht zeigen. Jemand aus unserem Team liest es zuerst.',
      personal_data:
        'Unser Filter hat etwas gefunden, das verraten könnte, wer jemand ist. Jemand aus unserem Team liest es zuerst.',
      hostility:
        'Unser Filter hat Worte gefunden, die jemanden verletzen können. Er kann nicht wissen, wie du sie gemeint hast, darum liest es zuerst jemand aus unserem Team.',
      encouragement:
        'Unser Filter hat Worte gefunden, die jemanden dazu drängen können, sich etwas anzutun. Jemand aus unserem Team liest es zuerst.',
      sexual:
        'Unser Filter hat sexuelle Worte gefunden. Er kann nicht wissen, wie du sie gemeint hast, darum liest es zuerst jemand aus unserem Team.',
      luring:
        'Unser Filter hat etwas gefunden, das von hier wegführt. Jemand aus unserem Team liest es zuerst.',
      flood: 'Unser Filter hat dasselbe viele Male gesehen. Jemand aus unserem Team liest es zuerst.',
      every_message: calm.held,
    },
    returnedTitle: 'Noch nicht gesendet',
    returnedTail: 'Niemand hat es gesehen. Du kannst es ändern und senden.',
    returned: {
      person_reads_first: 'Jemand aus unserem Team möchte das gern zuerst lesen.',
      method_detail:
        'Wie es dir geht, hat hier Platz. Wie oder wo, können wir nicht zeigen, weil es anderen schaden kann, die es lesen.',
      personal_data:
        'Das sieht nach einem Namen, einer Nummer, einer Adresse oder einem Konto aus. Bitte lass den markierten Teil weg, damit niemand gefunden werden kann.',
      hostility: 'Die markierten Worte können jemanden verletzen. Magst du es anders sagen?',
      encouragement: 'Diese Worte können jemanden dazu drängen, sich etwas anzutun. Wir zeigen sie nicht.',
      sexual: 'Sexuelle Gespräche lassen wir aus den Räumen heraus.',
      luring: 'Das führt von hier weg. Damit alle sicher sind, bleiben wir an diesem Ort.',
      flood:
        'Das ist fast dasselbe wie das, was du vorher geschrieben hast. Es wurde nicht noch einmal gesendet.',
      every_message: calm.held,
    },
    forTeamTitle: 'Nur unser Team sieht das',
    forTeam: 'Die anderen sehen es nicht. Du hast nichts falsch gemacht.',
    stillHeld:
      'Eine Nachricht, die du vorhin geschrieben hast, wird noch von jemandem gelesen. Andere sehen sie noch nicht.',
    rejectedTitle: 'Dem Raum nicht gezeigt',
    rejected: 'Ein Mensch aus unserem Team hat das gelesen und nicht gezeigt, wegen dieser Regel:',
    expired:
      'Unser Filter hat das zurückgehalten, damit ein Mensch es liest, und niemand aus unserem Team konnte rechtzeitig nachsehen. Das tut uns leid. Es sagt nichts über dich.',
    rejectedTail: 'Du kannst hier weiterschreiben.',
    refusedTitle: 'Noch nicht gesendet',
    refused: {
      malformed: 'Auf dieser Seite ist etwas durcheinandergeraten. Bitte lade sie neu.',
      too_long: 'Es ist länger als 2.000 Zeichen. Bitte kürze es, oder schick es in Teilen.',
      unreadable: 'Darin sind Zeichen, die nicht gezeigt werden können. Bitte schreib es noch einmal.',
      unknown_room: 'Diesen Raum gibt es nicht mehr.',
      not_in_room: 'Du warst nicht mehr in dem Raum.',
      too_many_rooms: 'Du bist in zu vielen Räumen gleichzeitig.',
      room_closed: 'Der Raum ist jetzt geschlossen, darum sehen die anderen es nicht.',
      nickname_taken: 'Jemand in dem Raum hat deinen Namen.',
      no_such_message: 'Diese Nachricht ist nicht mehr da.',
      shut_out: 'Du kannst im Moment nicht in diesem Raum sein.',
      muted: 'Du kannst hier im Moment lesen, aber nicht schreiben. Darum sehen die anderen es nicht.',
    },
    tooFast: (seconds) => `Ein bisschen langsamer, bitte. Es wird in ${afterSeconds(seconds)} gesendet.`,
    notSaved: (seconds) =>
      `Das ist noch nicht gespeichert. Es wird in ${afterSeconds(seconds)} noch einmal gesendet.`,
  },

  card: {
    quiet: {
      title: 'Das klingt sehr schwer',
      text: 'Du kannst es hier sagen. Du kannst auch mit einem Menschen allein reden.',
    },
    talk: {
      title: 'Danke, dass du das sagst',
      text: 'Du musst das nicht allein tragen. Was würde dir jetzt helfen?',
    },
    emergency: {
      title: 'Wir möchten, dass du in Sicherheit bist',
      text: 'Du kannst gleichzeitig hier weiterschreiben.',
    },
    talkHere: 'Jetzt hier mit jemandem reden',
    lines: 'Menschen, die ans Telefon gehen:',
    safe: 'Ich bin in Sicherheit, ich musste es nur sagen',
    safeNotReached:
      'Dass du in Sicherheit bist, hat uns nicht erreicht. Bitte sag es noch einmal, oder schließ das hier.',
    dismiss: 'Schließen',
  },

  help: {
    title: 'Jemand für dich',
    asking: 'Wir fragen nach jemandem…',
    notReached:
      'Dein Wunsch hat uns noch nicht erreicht. Wir versuchen es weiter. Bitte warte nicht nur auf uns.',
    reached: 'Er hat uns erreicht. Wie weit es ist, steht hier, sobald die Verbindung wieder da ist.',
    asked: (time) =>
      `Gefragt um ${time}. Die Menschen in Bereitschaft haben Bescheid bekommen. Wir sagen dir hier, sobald jemand von ihnen es gelesen hat.`,
    askedAgain: (time) =>
      `Gefragt um ${time}. Noch hat es niemand gelesen, darum haben wir noch einmal gefragt. Wir sagen dir hier, sobald jemand es gelesen hat.`,
    givenUp:
      'Die Person, die für dich da sein sollte, kann es gerade nicht. Du hast nichts falsch gemacht. Wir fragen jetzt alle in Bereitschaft noch einmal.',
    askedByAnother:
      'Jemand hier dachte, dass du jemanden brauchen könntest, und hat es uns gesagt. Wer es war, bleibt bei uns. Du hast nichts falsch gemacht.',
    nobodyOnCall:
      'Soweit wir sehen, ist in diesem Moment niemand in Bereitschaft, es kann also lange dauern. Bitte warte nicht nur auf uns.',
    seen: 'Jemand aus unserem Team hat es gelesen. Wir sagen dir hier, wenn jemand auf dem Weg ist.',
    nobodyYet:
      'Noch konnte niemand kommen, und das tut uns leid. Wir fragen weiter. Bitte warte nicht nur auf uns.',
    keepPlace:
      'Lass diese Seite offen, dann behältst du deinen Platz: Sobald jemand kommt, siehst du es hier.',
    onTheWay: (name) => `${name} ist auf dem Weg zu dir, in einen Raum für euch beide.`,
    withYou: (name) => `${name} ist bei dir.`,
    openRoom: 'In den Raum gehen',
    closed:
      'Dieses Gespräch ist vorbei. Danke, dass du jemanden bei dir sein lassen hast. Wenn es wieder schwer wird, kannst du jederzeit wieder fragen.',
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
      mute: 'Du kannst im Moment lesen, aber nicht schreiben',
      remove: 'Du kannst im Moment nicht in diesem Raum sein',
      ban: 'Du kannst im Moment nicht in den Räumen sein',
    },
    where: (room) => `Wo: ${room}`,
    by: {
      person: 'Das hat ein Mensch aus unserem Team entschieden, wegen dieser Regel:',
      reports:
        'Mehrere Menschen hier hat beunruhigt, was du geschrieben hast, und gerade ist niemand aus unserem Team da, um nachzusehen. Es gilt, bis jemand nachgesehen hat. Es geht vielleicht um diese Regel:',
    },
    until: (time) => `Es endet: ${time}.`,
    works: '„Ich brauche jetzt jemanden“ geht trotzdem, und die Nummern auch.',
    mutedWriting:
      'Der Raum sieht nicht, was du jetzt schreibst. Wenn darin steht, dass du in Gefahr bist, erfährt unser Team es trotzdem.',
  },
};

/** A short wait, after "in" or "nach". */
function afterSeconds(seconds: number): string {
  if (seconds > 90) return count(Math.ceil(seconds / 60), { one: 'einer Minute', other: '# Minuten' });
  return count(Math.max(1, seconds), { one: 'einer Sekunde', other: '# Sekunden' });
}

/** A short wait, as what one waits. */
function forSeconds(seconds: number): string {
  if (seconds > 90) return count(Math.ceil(seconds / 60), { one: 'eine Minute', other: '# Minuten' });
  return count(Math.max(1, seconds), { one: 'eine Sekunde', other: '# Sekunden' });
}

function peopleHere(people: number): string {
  return `${people > 30 ? 'Mehr als ' : ''}${count(people, { one: 'Ein Mensch hier', other: '# Menschen hier' })}`;
}

function team(staff: number): string {
  return count(staff, { one: 'jemand aus unserem Team', other: '# aus unserem Team' });
}
