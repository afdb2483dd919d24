import type { Words } from '../en';

/**
 * What someone reads when they point at a message, and when something was decided about what they wrote, in Spanish.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const report: Words['report'] = {
  begin: '¿Hay algo aquí que no está bien?',
  choose: 'Elige el mensaje: debajo pone «Avisar de esto».',
  act: 'Avisar de esto',
  actOn: (name) => `Avisar de esto, de ${name}`,
  title: 'Dinos qué no está bien',
  which: (name, time) => `Se trata de lo que escribió ${name} (${time}).`,
  question: '¿Qué encaja mejor?',
  categories: {
    hurtful: { name: 'Hace daño', means: 'Humilla a alguien, se burla o da miedo.' },
    personal_data: {
      name: 'Datos personales',
      means: 'Un nombre, un número, una dirección o una cuenta, tuya o de otra persona.',
    },
    wants_me_elsewhere: {
      name: 'Quiere llevarme fuera de aquí',
      means: 'Me pide quedar, llamar o escribir en otro sitio.',
    },
    sexual: { name: 'Sexual', means: 'Habla de sexo, o alguien se me acerca de esa forma.' },
    unsafe_detail: {
      name: 'Cuenta un detalle peligroso',
      means: 'Cómo o dónde alguien podría hacerse daño.',
    },
    spam: { name: 'Publicidad o spam', means: 'Publicidad, o lo mismo una y otra vez.' },
    about_staff: {
      name: 'Sobre nuestro equipo',
      means: 'Algo que alguien de nuestro equipo hizo o dejó de hacer. La moderación no lo ve.',
    },
    other: { name: 'Otra cosa', means: 'No me parece bien, y nada de esto encaja.' },
  },
  next: {
    moderator:
      'Alguien de la moderación lee este mensaje y decide si se queda. A nadie se le dice que fuiste tú: ni a quien lo escribió, ni a la sala, ni a la moderación.',
    nobody:
      'Ahora no hay nadie de la moderación, así que queda pendiente hasta que venga alguien. Si varias personas avisan del mismo mensaje o de la misma persona, esa persona solo puede leer hasta que alguien lo haya mirado. A nadie se le dice que fuiste tú.',
    team: 'Solo lo lee la coordinación, que dirige este lugar. La moderación, no. A nadie se le dice que fuiste tú, tampoco a la persona de la que se trata.',
  },
  send: 'Enviarlo a nuestro equipo',
  chooseFirst: 'Por favor, elige lo que encaje mejor. «Otra cosa» también está bien.',
  sent: {
    moderator:
      'Gracias por decírnoslo. Alguien de la moderación lo lee, y te decimos aquí qué ha pasado con ello.',
    nobody:
      'Gracias por decírnoslo. Queda pendiente hasta que haya alguien de la moderación, y te decimos aquí qué ha pasado con ello.',
    team: 'Gracias por decírnoslo. La coordinación lo lee, y te decimos aquí cuándo lo ha mirado.',
  },
  gone: 'Este mensaje ya no está, así que ya no hay de qué avisar.',
  over: 'Nuestro equipo ya ha leído este mensaje y ha decidido sobre él. Gracias por decírnoslo.',
  tooMany:
    'Nos has avisado de muchos mensajes que todavía esperan a una persona. En cuanto se hayan leído algunos, puedes avisarnos de otros.',
};

export const reasons: Words['reasons'] = {
  takenDownTitle: 'Ya no se muestra en la sala',
  takenDown:
    'La sala lo vio durante un tiempo. Se pidió a nuestro equipo que lo mirara, y una persona lo ha leído y lo ha quitado, por esta regla:',
  earlier: 'Se trata de un mensaje que escribiste antes.',
  mayBeShown: 'La sala puede ver tu mensaje',
  lifted: 'Lo que se decidió ya no se aplica',
  ended: 'Lo que se decidió ya ha terminado',
};

export const appeal: Words['appeal'] = {
  ask: 'Pedir que se vuelva a mirar',
  askMeans:
    'Lo mira otra vez alguien que no ha decidido sobre ello. Puedes pedirlo una vez, y no necesitas un motivo.',
  addWords: 'Decir algo con ello, si quieres',
  words: '¿Qué es importante saber?',
  wordsHint: 'Hasta 500 caracteres. Se guarda cifrado para quien lo mire, y después se borra.',
  askWith: 'Pedirlo, con estas palabras',
  later: 'Ahora no hay nadie de nuestro equipo que pueda mirarlo, así que puede tardar un poco.',
  states: {
    open: 'Has pedido que se vuelva a mirar. Lo va a mirar alguien que no ha decidido sobre ello. Te decimos aquí qué ha pasado.',
    upheld:
      'Una persona lo ha mirado otra vez, y se queda como estaba. Se trata de lo que se escribió, no de quién eres.',
    overturned: 'Una persona lo ha mirado otra vez, y lo ve de otra manera. Gracias por pedirlo.',
  },
  over: 'Esto ya se ha mirado por segunda vez, y así se queda.',
  gone: 'Esto ya no está, así que nadie puede mirarlo.',
};

export const told: Words['told'] = {
  title: 'Qué ha pasado con ello',
  reports: {
    waiting: 'Aquello de lo que nos avisaste espera a que una persona lo lea.',
    kept: 'Una persona ha leído aquello de lo que nos avisaste, y ha decidido que se puede quedar. Hiciste bien en decírnoslo. Gracias.',
    taken_down:
      'Una persona ha leído aquello de lo que nos avisaste, y lo ha quitado. Gracias por cuidar de quienes están aquí.',
    looked_into: 'La coordinación ha mirado lo que nos dijiste sobre nuestro equipo. Gracias por decirlo.',
  },
};
