import type { Words } from '../en';

/**
 * What someone reads while they wait for help, say what they want of it, or worry about another, in German.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const reachOut: Words['reachOut'] = {
  question: 'Was würde es schwer machen, dich an jemanden zu wenden?',
  barriers: {
    burden: 'Ich möchte niemandem zur Last fallen',
    words: 'Ich wüsste nicht, was ich sagen soll',
    sent: 'Es könnte jemand zu mir geschickt werden',
    before: 'Es hat früher nicht geholfen',
    overheard: 'Jemand könnte es hören oder sehen',
    other: 'Etwas anderes',
  },
  answers: {
    burden:
      'Das ist ein schwerer Gedanke, und viele Menschen haben ihn. Wer hier antwortet, hat sich dafür entschieden, genau dafür da zu sein. Du musst nicht beweisen, dass es schlimm genug ist.',
    words:
      'Ein Satz reicht für den Anfang: „Mir geht es nicht gut, und ich weiß nicht, wie ich es sagen soll.“ Der andere Mensch fragt, und du beantwortest, was du möchtest.',
    sent: 'Wir wissen nicht, wo du bist. Darum können wir niemanden schicken, außer du schreibst es. Nummern außerhalb dieser Seite haben ihre eigenen Regeln. Du kannst dort zuerst fragen: „Was tun Sie ohne mein Einverständnis?“',
    before:
      'Das tut uns leid. Es hängt sehr davon ab, wer antwortet. Du kannst am Anfang sagen, was nicht geholfen hat. Du darfst jederzeit aufhören und es bei jemand anderem probieren.',
    overheard:
      'Hier schreibst du, ohne einen Ton. „Seite verlassen“, oder dreimal die Umschalttaste (Shift), leert den Bildschirm sofort. Wenn du anrufst, merkt sich dein Telefon vielleicht die Nummer in seiner Liste; dort kannst du sie herausnehmen.',
    other:
      'Dann ist es etwas, woran wir nicht gedacht haben, und es zählt genauso. Wenn jemand zu dir kommt, kannst du es so sagen, wie es ist.',
  },
};

export const wishes: Words['wishes'] = {
  title: 'Was würde dir helfen?',
  youSaid: (wish) => `Du hast gesagt: ${wish}`,
  text: 'Wer zu dir kommt, sieht, was du hier auswählst. Du kannst es jederzeit ändern.',
  names: {
    talk_here: 'Hier reden',
    numbers: 'Gebt mir Nummern',
    may_call: 'Ihr dürft jemanden rufen, wenn ich euch sage, wo ich bin',
    safe_now: 'Ich bin in Sicherheit, ich musste es nur sagen',
  },
  said: {
    talk_here: 'Wer zu dir kommt, sieht, dass du gern hier reden möchtest.',
    numbers: 'Hier sind sie. Du kannst trotzdem auch hier mit jemandem reden.',
    may_call:
      'Wer zu dir kommt, sieht das. Es kann nur jemand zu dir gerufen werden, wenn du schreibst, wo du bist.',
    safe_now:
      'Danke, dass du uns das sagst. Ein Mensch sieht trotzdem nach, und sieht, dass du es gesagt hast.',
  },
  notReached: 'Das hat uns nicht erreicht. Bitte versuch es noch einmal.',
  where: 'Wo du bist',
  whereHint: 'Eine Adresse, ein Ort, oder wie man dich findet. Nur so viel, wie du möchtest.',
  whereMeans:
    'Nur die Menschen in Bereitschaft können das lesen. Es wird verschlüsselt aufbewahrt und danach gelöscht. Es zu schreiben, ruft von selbst niemanden: Das entscheidet, wer zu dir kommt, und fragt dich vorher, wenn es irgendwie geht.',
  sayWhere: 'Den Menschen in Bereitschaft sagen',
  saidWhere:
    'Die Menschen in Bereitschaft haben, was du dazu geschrieben hast, wo du bist. Wenn es sich ändert, schreib es noch einmal.',
  ruleTitle: 'Wann wir ohne dein Einverständnis handeln',
  rule: 'Wenn dein Leben in Gefahr ist oder das eines anderen Menschen, und es keinen anderen Weg gibt, darf, wer zu dir kommt, den Notruf ohne dein Einverständnis rufen. Weitergegeben werden kann dabei nur, was du uns gesagt hast.',
};

export const plan: Words['plan'] = {
  title: 'Der Plan, den ihr zusammen gemacht habt',
  loading: 'Einen Moment…',
  unreachable: 'Wir konnten ihn gerade nicht laden.',
  again: 'Noch einmal versuchen',
  keep: 'Auf diesem Gerät behalten',
  keepMeans:
    'Er wird zu einer Textdatei. Andere, die dieses Gerät benutzen, können sie finden. Ohne die Datei bleibt hier nichts von dem Plan, wenn du den Tab schließt.',
  file: 'notizen.txt',
  kept: (file) => `Dein Browser hat ihn jetzt als ${file}, wahrscheinlich bei deinen Downloads.`,
};

export const worry: Words['worry'] = {
  begin: 'Sorge um jemanden, oder stimmt etwas nicht?',
  choose: 'Such aus, was geschrieben wurde: „Ich mache mir Sorgen“ und „Das melden“ stehen darunter.',
  act: 'Ich mache mir Sorgen',
  actOn: (name) => `Ich mache mir Sorgen um ${name}`,
  title: (name) => `Du machst dir Sorgen um ${name}`,
  text: (name) =>
    `Danke, dass ihr aufeinander achtet. Wir können die Menschen in Bereitschaft bitten, sich um ${name} zu kümmern. ${name} erfährt nicht, wer darum gebeten hat.`,
  ask: 'Bitte kümmert euch',
  no: 'Nein, zurück',
  asked: (name) =>
    `Danke. Die Menschen in Bereitschaft sind gebeten, sich um ${name} zu kümmern. ${name} erfährt nicht, dass du es warst.`,
  you: 'Du musst das nicht tragen. Wenn es schwer wird, kann auch für dich jemand da sein.',
  gone: 'Diese Nachricht ist nicht mehr da. Wenn du dir noch Sorgen machst, frag für dich selbst nach jemandem und erzähl es dort.',
  wait: (seconds) =>
    `Bitte warte ${seconds <= 1 ? 'eine Sekunde' : `${seconds} Sekunden`} und versuch es noch einmal.`,
  notReached: 'Das hat uns nicht erreicht. Bitte versuch es noch einmal.',
  elsewhereTitle: 'Machst du dir Sorgen um jemanden, der nicht hier ist?',
  elsewhereText:
    'Wir können nur Menschen erreichen, die hier sind. Du kannst für dich selbst nach jemandem fragen und gemeinsam überlegen, was helfen könnte. Wenn jetzt ein Leben in Gefahr ist, ruf bitte an.',
  elsewhereAsk: 'Nach jemandem zum Mitdenken fragen',
};

export const roomCare: Words['roomCare'] = {
  title: 'Wenn es bei dir bleibt: Du musst damit nicht allein sein',
  lines: 'Menschen, die ans Telefon gehen',
};
