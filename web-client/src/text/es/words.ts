import { namesIn } from '../../ui/names';
import { timesIn } from '../../ui/time';
import type { Words } from '../en';
import { localeOf } from '../locale';
import { type Count, counter } from '../plural';
import { appeal, reasons, report, told } from './fair';
import { plan, reachOut, roomCare, wishes, worry } from './help';
import { calmIn } from './rooms';

/**
 * Every word of the seeker's page, in Spanish.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 *
 * "Tú", and no word that makes whoever reads a man or a woman. Plain words that are understood on both sides of the sea.
 */
const LOCALE = localeOf('es');
const count: Count<Record<'one' | 'other', string>> = counter(LOCALE);

const calm = calmIn(inSeconds);

export const words: Words = {
  time: timesIn(LOCALE),
  names: namesIn(LOCALE),

  language: {
    title: 'Idioma de esta página',
    late: 'Este idioma todavía está llegando. Seguimos intentándolo.',
  },

  everywhere: {
    needSomeone: 'Necesito a alguien ahora',
    exit: 'Salir de esta página',
    exitHint: 'O pulsa la tecla Mayús (Shift) tres veces.',
    back: 'Volver',
    understood: 'De acuerdo',
    connecting: 'Conectando…',
    connectionLost:
      'Se ha ido la conexión. Seguimos intentándolo. Lo que escribes espera aquí hasta que vuelva.',
    talkInterrupted:
      'Estamos volviendo a conectar con las salas. Lo que escribes espera aquí hasta que vuelvan. «Necesito a alguien ahora» nos sigue llegando.',
    serverGone: 'Ahora no conseguimos conectar. Por favor, vuelve a cargar esta página dentro de un rato.',
    tokenEnded:
      'Tu visita ha terminado. Eso pasa por sí solo después de un tiempo. Puedes volver a entrar cuando quieras.',
    wishEnded:
      'Tu petición de hablar con alguien no nos había llegado. Por favor, entra y hazla otra vez, o llama a uno de los números.',
  },

  numbers: {
    title: 'Números para llamar',
    emergency: (number) => `¿En peligro ahora? Llama al ${number}`,
    emergencyUnknown: '¿En peligro ahora? Llama al número de emergencias del lugar donde estás.',
    emergencyText: 'Si tu vida está en peligro, por favor, llama ahora:',
    emergencyTextUnknown:
      'Si tu vida está en peligro, por favor, llama al número de emergencias del lugar donde estás.',
    emergencyIn: (country, numbers) => `¿En peligro ahora? Llama al ${numbers.join(' o al ')} (${country})`,
    emergencyTextIn: (country) => `Si tu vida está en peligro, por favor, llama ahora (${country}):`,
    emergencyWhereWeWork: (number) => `En el lugar donde trabajamos, es el ${number}.`,
    serves: (number, serves) => {
      if (serves === 'all') return number;
      return `${number} (${{ ambulance: 'ambulancia', police: 'policía', mobiles: 'desde un teléfono móvil' }[serves]})`;
    },
    where: '¿En qué país estás?',
    elsewhere: 'En otro, o prefiero no decirlo',
    whereStays: 'Solo lo sabe esta página. No se envía a nadie.',
    always: 'Día y noche',
    topics: {
      suicide: 'pensamientos de suicidio',
      crisis: 'cualquier crisis',
      mental_health: 'salud mental',
      young_people: 'niños, niñas y jóvenes',
      bereavement: 'cuando alguien ha muerto',
      violence: 'violencia',
    },
    text: (number, word) => (word === null ? `SMS al ${number}` : `SMS con ${word} al ${number}`),
    textTo: (name, number, word) =>
      `${word === null ? `SMS al ${number}` : `SMS con ${word} al ${number}`}: ${name}`,
    chat: 'Chat en su página',
    chatWith: (name) => `Chat en su página: ${name}`,
    noLines: 'Aquí todavía no hay ningún otro número confirmado.',
    call: (name, number) => `Llamar a ${name}, ${number}`,
  },

  welcome: {
    title: 'Qué bien que estés aquí',
    loading: 'Un momento…',
    unreachable: 'Ahora mismo no conseguimos conectar. Seguimos intentándolo.',
    what: [
      'Aquí puedes hablar con personas que también han pasado por cosas difíciles.',
      'Tú escribes, otras personas responden, y hay gente preparada que cuida de las salas.',
      'Sin cuenta, sin correo, sin nombre real.',
    ],
    forWhom: (label) => `Para quién es este lugar: ${label}.`,
    now: 'En este momento',
    here: (people) => {
      if (people === 0) return 'Todavía no hay nadie en las salas.';
      if (people > 30) return `En las salas hay más de ${count(people, PEOPLE)}.`;
      return `En las salas hay ${count(people, PEOPLE)}.`;
    },
    onDuty:
      'Hay alguien de moderación: una persona preparada, que también ha pasado por cosas difíciles y que cuida de las salas.',
    offDuty:
      'Ahora no hay nadie de moderación. Un mensaje que una persona tenga que leer primero tendrá que esperar.',
    onCall: 'Hay una persona profesional de guardia, para cuando sea demasiado.',
    offCall:
      'No hay nadie de guardia. Aun así puedes pedir a alguien, pero no sabemos cuándo lo verán. Los números de esta página están ahí para ti.',
    confidential: 'Lo que queda entre nosotros',
    confidentialPoints: [
      'No preguntamos quién eres, y no guardamos la dirección de red de tu dispositivo.',
      'Lo que se dice solo está en la memoria del servidor. En una sala: los últimos 200 mensajes, durante dos horas como mucho. A solas con una persona: hasta que termina la conversación, un día como mucho. Después desaparece.',
      'Un programa mira cada mensaje antes de que lo vean los demás. Si una persona tiene que leerlo primero, o si necesitas a alguien, esas palabras se guardan cifradas para quienes se ocupan de ellas, y después se borran.',
      'De lo que se escribe aquí no queda nada en tu dispositivo cuando cierras esta pestaña. Puede que tu navegador recuerde que esta página estuvo abierta.',
    ],
    exceptionTitle: 'La única excepción',
    exception:
      'Si tu vida está en peligro, o la de otra persona, lo que escribiste llega a una persona profesional de guardia, que intenta hablar contigo. Puede llamar a emergencias, con tu acuerdo siempre que sea posible. Solo puede contar lo que tú nos has dicho. No sabemos dónde estás.',
    howSoonTitle: 'Cuánto tarda alguien en venir',
    howSoon: ({ wider, backup, every, nobody, firstWord }) => [
      'A las personas de guardia se les pregunta enseguida.',
      `Si ninguna ha venido después de ${inSeconds(wider)}, preguntamos a más personas. Después de ${inSeconds(backup)} preguntamos también a quienes están en segundo plano, y luego a todas otra vez cada ${inSeconds(every)}, mientras estés aquí.`,
      `Si después de ${inSeconds(nobody)} nadie ha podido venir, te lo decimos, y qué puedes hacer mientras tanto.`,
      `Quien dice que viene tiene ${inSeconds(firstWord)} para una primera palabra contigo. Si no la hay, preguntamos otra vez.`,
    ],
    rules: 'Lo que nos pedimos unos a otros',
    nickname: 'Tu nombre aquí',
    nicknameHint: 'Otras personas ven este nombre. Por favor, no uses el tuyo de verdad.',
    redraw: 'Sacar otro',
    ownName: 'Elegir el mío',
    ownNameLabel: 'Un nombre tuyo, de dos a treinta letras',
    nicknameUnfit:
      'Puede que este nombre diga demasiado sobre alguien, o no tiene entre dos y treinta letras. Por favor, elige otro.',
    nameFirst:
      'Todavía no tienes un nombre aquí. Por favor, espera un momento a que llegue uno, o elige el tuyo.',
    noNickname: 'Ahora mismo no hemos podido sacar un nombre. Puedes elegir el tuyo.',
    band: 'Tu edad',
    chooseBand: 'Por favor, di en qué grupo de edad estás.',
    enter: 'Entrar',
    entering: 'Un momento…',
    enterNote: 'Al entrar dices que has leído esto.',
    tooFast: (seconds) =>
      `Mucha gente está entrando a la vez. Por favor, inténtalo otra vez dentro de ${inSeconds(seconds)}.`,
    notNow: 'Eso no nos ha llegado. Por favor, inténtalo otra vez.',
  },

  ruleNames: {
    kindness: 'Sé amable. Puedes no estar de acuerdo; por favor, no hagas daño a nadie con palabras.',
    privacy: 'Nada de nombres, números, direcciones ni cuentas, ni tuyos ni de nadie.',
    no_methods: 'Di cómo te sientes, con toda la franqueza que necesites. Deja fuera cómo, cuánto y dónde.',
    no_encouragement: 'Nunca empujes a nadie a hacerse daño.',
    no_sexual_talk: 'Nada de conversaciones sexuales ni de insinuaciones.',
    stay_here: 'Quédate aquí con los demás. No pidas a nadie un encuentro ni que escriba en otro sitio.',
    no_spam: 'Nada de anuncios, y no lo mismo una y otra vez.',
  },

  rooms: {
    title: (nickname) => `Hola, ${nickname}`,
    groups: 'Salas',
    loading: 'Buscando salas…',
    unreachable: 'No hemos podido cargar las salas. Seguimos intentándolo.',
    none: 'En este momento no hay ninguna sala.',
    open: 'Abierta ahora',
    closed: 'Cerrada ahora',
    people: (people) => (people === 0 ? 'Todavía no hay nadie' : peopleHere(people)),
    enter: 'Entrar',
    goBack: 'Volver a entrar',
    leave: 'Salir',
    leaveRoom: (name) => `Salir: ${name}`,
    enterRoom: (name) => `Entrar: ${name}`,
    backToRoom: (name) => `Volver a entrar: ${name}`,
    onePerson: 'Hablar con una persona',
    onePersonText:
      'Una persona preparada, que también ha pasado por cosas difíciles, habla contigo a solas, en una sala que nadie más ve.',
    onePersonNobody: 'Ahora mismo no hay nadie de moderación, así que puede tardar mucho.',
    askOnePerson: 'Pedir a alguien con quien hablar',
    asking: 'Pidiendo…',
    alreadyAsked: 'Ya lo has pedido.',
    waitingFirst: 'El siguiente turno es el tuyo. Te avisamos aquí en cuanto alguien tenga tiempo.',
    waiting: (before) =>
      `${count(before, {
        one: 'Una persona lo ha pedido antes que tú.',
        other: '# personas lo han pedido antes que tú.',
      })} Te avisamos aquí en cuanto alguien tenga tiempo.`,
    waitingElse: 'Mientras tanto puedes mirar en las salas.',
    givenUp:
      'La persona con la que hablabas no puede seguir ahora mismo. No has hecho nada mal, y conservas tu lugar.',
    cancel: 'Ya no lo necesito',
    peerReady: (name) => `${name} está ahí para hablar contigo.`,
    openTalk: 'Ir a la conversación',
    talkEnded:
      'La conversación ha terminado. Gracias por haber estado ahí. Puedes volver a pedirlo cuando quieras.',
    notReached: 'Eso no nos ha llegado. Por favor, inténtalo otra vez.',
    wait: (seconds) => `Por favor, espera ${inSeconds(seconds)} e inténtalo otra vez.`,
    leaveForToday: 'Irme por hoy',
    changeName: 'Tomar otro nombre',
    useName: 'Tomar este nombre',
    takeBackLate: 'Este mensaje ya no se puede retirar.',
    shutOut: 'Por ahora no puedes estar en esta sala.',
    roomClosed: (room) => `${room}: cerrada en este momento.`,
    someRoom: 'Esta sala',
    unknownRoom: 'Esta sala ya no está.',
    nicknameTaken: 'Alguien en esta sala tiene tu nombre. Por favor, toma otro.',
    tooManyRooms: 'Ya estás en muchas salas. Por favor, sal primero de una.',
    enterLater: 'La sala no ha podido dejarte entrar ahora mismo. Lo intentamos otra vez enseguida.',
  },

  goodbye: {
    title: 'Cuídate',
    text: 'Has salido. Lo que se escribió aquí desaparece de tu dispositivo en cuanto cierres esta pestaña.',
    again: 'Puedes volver siempre que quieras.',
    comeBack: 'Volver a la primera página',
  },

  room: {
    oneToOne: 'Tu conversación',
    crisis: 'Alguien para ti',
    oneToOneText: 'Las otras salas no ven esto.',
    crisisText: 'Solo nuestro equipo de guardia ve esto. Aquí puedes escribirlo todo.',
    presence: (seekers, staff) =>
      staff === 0
        ? `${peopleHere(seekers)}, nadie de nuestro equipo`
        : `${peopleHere(seekers)}, y ${team(staff)}`,
    company: (seekers, staff) => {
      if (seekers <= 1) return staff === 0 ? 'Todavía no hay nadie más' : `Tú y ${team(staff)}`;
      return staff === 0
        ? `${peopleHere(seekers)}, nadie de nuestro equipo`
        : `${peopleHere(seekers)}, y ${team(staff)}`;
    },
    log: 'Mensajes',
    empty: 'Todavía no se ha dicho nada. Puedes empezar tú.',
    emptyTalk: 'Todavía no se ha dicho nada. Di lo que tengas en la cabeza.',
    missed: 'Puede que te hayas perdido algunos mensajes mientras no estabas.',
    roles: { moderator: 'moderación', professional: 'profesional' },
    you: 'Tú',
    takeBack: 'Retirar',
    takeBackThis: (text) => `Retirar: ${text}`,
    newMessages: 'Mensajes nuevos',
    typing: (names) => {
      const [first, second] = names;
      if (first === undefined) return '';
      if (second === undefined) return `${first} está escribiendo…`;
      return names.length === 2
        ? `${first} y ${second} están escribiendo…`
        : 'Varias personas están escribiendo…';
    },
    write: 'Tu mensaje',
    send: 'Enviar',
    composerHint: 'La tecla Intro envía. Mayús e Intro empiezan una línea nueva.',
    left: (characters) =>
      characters < 0
        ? count(-characters, { one: 'Sobra un carácter', other: 'Sobran # caracteres' })
        : count(characters, { one: 'Queda un carácter', other: 'Quedan # caracteres' }),
    toRooms: 'Salas',
    endTalk: 'Terminar esta conversación',
    endTalkSure: '¿Quieres terminar esta conversación para ambas partes?',
    endTalkYes: 'Sí, terminarla',
    endTalkNo: 'No, quedarme',
    over: 'Esta conversación ha terminado. Puedes leerla hasta que salgas de aquí.',
    coming: 'Un momento, la sala se está abriendo…',
  },

  outgoing: {
    waiting: 'Esperando la conexión',
    sending: 'Enviando…',
    edit: 'Cambiarlo',
    remove: 'Dejarlo ir',
    sendAgain: 'Enviar otra vez',
    heldTitle: 'Alguien lo lee primero',
    heldTail: 'Los demás todavía no lo ven. No has hecho nada malo.',
    heldTailDecision: 'Los demás todavía no lo ven. Te decimos aquí qué pasa con ello.',
    held: {
      person_reads_first: 'Gracias por decirlo. Alguien de nuestro equipo lo lee primero.',
      method_detail:
        'Cómo te sientes tiene sitio aquí. Cómo o dónde no lo podemos mostrar en la sala. Alguien de nuestro equipo lo lee primero.',
      personal_data:
        'Nuestro filtro ha encontrado algo que podría decir quién es alguien. Alguien de nuestro equipo lo lee primero.',
      hostility:
        'Nuestro filtro ha encontrado palabras que pueden hacer daño a alguien. No puede saber cómo las dijiste, así que alguien de nuestro equipo lo lee primero.',
      encouragement:
        'Nuestro filtro ha encontrado palabras que pueden empujar a alguien a hacerse daño. Alguien de nuestro equipo lo lee primero.',
      sexual:
        'Nuestro filtro ha encontrado palabras sexuales. No puede saber cómo las dijiste, así que alguien de nuestro equipo lo lee primero.',
      luring:
        'Nuestro filtro ha encontrado algo que lleva fuera de aquí. Alguien de nuestro equipo lo lee primero.',
      flood: 'Nuestro filtro ha visto lo mismo muchas veces. Alguien de nuestro equipo lo lee primero.',
      every_message: calm.held,
    },
    returnedTitle: 'Todavía no se ha enviado',
    returnedTail: 'Nadie lo ha visto. Puedes cambiarlo y enviarlo.',
    returned: {
      person_reads_first: 'A alguien de nuestro equipo le gustaría leer esto primero.',
      method_detail:
        'Cómo te sientes tiene sitio aquí. Cómo o dónde no lo podemos mostrar, porque puede hacer daño a otras personas que lo lean.',
      personal_data:
        'Esto parece un nombre, un número, una dirección o una cuenta. Por favor, quita la parte marcada, para que nadie pueda ser encontrado.',
      hostility: 'Las palabras marcadas pueden hacer daño a alguien. ¿Podrías decirlo de otra manera?',
      encouragement: 'Estas palabras pueden empujar a alguien a hacerse daño. No las mostramos.',
      sexual: 'Dejamos las conversaciones sexuales fuera de las salas.',
      luring: 'Esto lleva fuera de aquí. Para que nadie corra peligro, nos quedamos en este lugar.',
      flood: 'Es casi lo mismo que escribiste antes. No se ha enviado otra vez.',
      every_message: calm.held,
    },
    forTeamTitle: 'Solo nuestro equipo ve esto',
    forTeam: 'Los demás no lo ven. No has hecho nada malo.',
    stillHeld: 'Alguien está leyendo todavía un mensaje que escribiste antes. Los demás no lo ven aún.',
    rejectedTitle: 'No se ha mostrado en la sala',
    rejected: 'Una persona de nuestro equipo lo ha leído y no lo ha mostrado, por esta regla:',
    expired:
      'Nuestro filtro lo ha guardado para que lo lea una persona, y nadie de nuestro equipo ha podido mirarlo a tiempo. Lo sentimos. No dice nada sobre ti.',
    rejectedTail: 'Puedes seguir escribiendo aquí.',
    refusedTitle: 'Todavía no se ha enviado',
    refused: {
      malformed: 'Algo se ha enredado en esta página. Por favor, vuelve a cargarla.',
      too_long: 'Tiene más de 2.000 caracteres. Por favor, acórtalo o envíalo en partes.',
      unreadable: 'Contiene signos que no se pueden mostrar. Por favor, escríbelo otra vez.',
      unknown_room: 'Esta sala ya no está.',
      not_in_room: 'Ya no estabas en la sala.',
      too_many_rooms: 'Estás en demasiadas salas a la vez.',
      room_closed: 'La sala está cerrada ahora, así que los demás no lo ven.',
      nickname_taken: 'Alguien en la sala tiene tu nombre.',
      no_such_message: 'Este mensaje ya no está.',
      shut_out: 'Por ahora no puedes estar en esta sala.',
      muted: 'Por ahora puedes leer aquí, pero no escribir, así que los demás no lo ven.',
    },
    tooFast: (seconds) => `Un poco más despacio, por favor. Se envía dentro de ${inSeconds(seconds)}.`,
    notSaved: (seconds) =>
      `Esto todavía no está guardado. Se envía otra vez dentro de ${inSeconds(seconds)}.`,
  },

  card: {
    quiet: {
      title: 'Eso suena muy duro',
      text: 'Puedes decirlo aquí. También puedes hablar a solas con una persona.',
    },
    talk: {
      title: 'Gracias por decirlo',
      text: 'No tienes que llevar esto sin ayuda. ¿Qué te vendría bien ahora mismo?',
    },
    emergency: {
      title: 'Queremos que estés a salvo',
      text: 'Al mismo tiempo puedes seguir escribiendo aquí.',
    },
    talkHere: 'Hablar aquí con alguien ahora',
    lines: 'Personas que responden al teléfono:',
    safe: 'Estoy a salvo, necesitaba decirlo',
    safeNotReached: 'Que estás a salvo no nos ha llegado. Por favor, dilo otra vez, o cierra esto.',
    dismiss: 'Cerrar esto',
  },

  help: {
    title: 'Alguien para ti',
    asking: 'Estamos pidiendo a alguien…',
    notReached:
      'Tu petición no nos ha llegado todavía. Seguimos intentándolo. Por favor, no nos esperes solo a nosotros.',
    reached: 'Nos ha llegado. Cómo va se verá aquí en cuanto vuelva la conexión.',
    asked: (time) =>
      `Pedido a las ${time}. Las personas de guardia están avisadas. Te decimos aquí en cuanto una de ellas lo haya leído.`,
    askedAgain: (time) =>
      `Pedido a las ${time}. Nadie lo ha leído todavía, así que lo hemos pedido otra vez. Te decimos aquí en cuanto alguien lo haya leído.`,
    givenUp:
      'La persona que iba a estar contigo no puede en este momento. No has hecho nada mal. Ahora preguntamos de nuevo a todas las personas de guardia.',
    askedByAnother:
      'Alguien aquí pensó que te vendría bien alguien, y nos lo dijo. Quién fue, se queda con nosotros. No has hecho nada malo.',
    nobodyOnCall:
      'Por lo que vemos, en este momento no hay nadie de guardia, así que puede tardar mucho. Por favor, no nos esperes solo a nosotros.',
    seen: 'Alguien de nuestro equipo lo ha leído. Te decimos aquí cuando esté en camino.',
    nobodyYet:
      'Todavía no ha podido venir nadie, y lo sentimos. Seguimos pidiéndolo. Por favor, no nos esperes solo a nosotros.',
    keepPlace: 'Deja esta página abierta y conservas tu sitio: en cuanto venga alguien, lo ves aquí.',
    onTheWay: (name) => `${name} está en camino hacia ti, en una sala aparte para hablar contigo.`,
    withYou: (name) => `${name} está contigo.`,
    openRoom: 'Ir a la sala',
    closed:
      'Esta conversación ha terminado. Gracias por dejar que alguien estuviera contigo. Si vuelve a ser difícil, puedes pedirlo otra vez en cualquier momento.',
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
      mute: 'Por ahora puedes leer, pero no escribir',
      remove: 'Por ahora no puedes estar en esta sala',
      ban: 'Por ahora no puedes estar en las salas',
    },
    where: (room) => `Dónde: ${room}`,
    by: {
      person: 'Lo ha decidido una persona de nuestro equipo, por esta regla:',
      reports:
        'A varias personas de aquí les ha inquietado lo que has escrito, y ahora no hay nadie de nuestro equipo para mirarlo. Vale hasta que alguien lo haya mirado. Puede tratarse de esta regla:',
    },
    until: (time) => `Termina: ${time}.`,
    works: '«Necesito a alguien ahora» funciona igual, y los números también.',
    mutedWriting:
      'La sala no ve lo que escribes ahora. Si dice que estás en peligro, nuestro equipo se entera igualmente.',
  },
};

const PEOPLE = { one: 'una persona', other: '# personas' };

/** A short wait in words. */
function inSeconds(seconds: number): string {
  if (seconds > 90) return count(Math.ceil(seconds / 60), { one: 'un minuto', other: '# minutos' });
  return count(Math.max(1, seconds), { one: 'un segundo', other: '# segundos' });
}

function peopleHere(people: number): string {
  const here = count(people, { one: 'Una persona aquí', other: '# personas aquí' });
  return people > 30 ? `Más de ${here}` : here;
}

function team(staff: number): string {
  return count(staff, { one: 'una persona de nuestro equipo', other: '# personas de nuestro equipo' });
}
