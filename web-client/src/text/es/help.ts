import type { Words } from '../en';

/**
 * What someone reads while they wait for help, say what they want of it, or worry about another, in Spanish.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const reachOut: Words['reachOut'] = {
  question: '¿Qué te haría difícil pedir ayuda a alguien?',
  barriers: {
    burden: 'No quiero ser una carga',
    words: 'No sabría qué decir',
    sent: 'Podrían mandarme a alguien',
    before: 'Antes no me ayudó',
    overheard: 'Alguien podría oírlo o verlo',
    other: 'Otra cosa',
  },
  answers: {
    burden:
      'Es un pensamiento que pesa, y mucha gente lo tiene. Quienes responden eligieron estar ahí justo para esto. No tienes que demostrar que es lo bastante grave.',
    words:
      'Para empezar basta una frase: «No estoy bien, y no sé cómo decirlo». La otra persona pregunta, y tú respondes lo que quieras.',
    sent: 'No sabemos dónde estás, así que no podemos mandar a nadie si tú no lo escribes. Los números de fuera de esta página tienen sus propias reglas. Puedes preguntarles primero: «¿Qué hacen ustedes sin mi acuerdo?»',
    before:
      'Lo sentimos. Depende mucho de quién responda. Puedes decir al principio qué no te ayudó, y puedes parar en cualquier momento y probar con otra persona.',
    overheard:
      'Aquí escribes, sin ningún sonido. «Salir de esta página», o la tecla Mayús (Shift) tres veces, vacía la pantalla al instante. Si llamas, puede que tu teléfono guarde el número en su lista; allí puedes quitarlo.',
    other:
      'Entonces es algo en lo que no hemos pensado, y cuenta igual. Cuando alguien venga, puedes decirlo tal como es.',
  },
};

export const wishes: Words['wishes'] = {
  title: '¿Qué te ayudaría?',
  youSaid: (wish) => `Has dicho: ${wish}`,
  text: 'Quien venga a hablar contigo ve lo que eliges aquí. Puedes cambiarlo en cualquier momento.',
  names: {
    talk_here: 'Hablar aquí',
    numbers: 'Quiero números',
    may_call: 'Pueden llamar a alguien, si digo dónde estoy',
    safe_now: 'Estoy a salvo, necesitaba decirlo',
  },
  said: {
    talk_here: 'Quien venga ve que te gustaría hablar aquí.',
    numbers: 'Aquí están. Aun así, también puedes hablar aquí con alguien.',
    may_call: 'Quien venga lo ve. Solo puede hacer que alguien vaya hasta ti si escribes dónde estás.',
    safe_now: 'Gracias por decírnoslo. Una persona lo mira de todos modos, y ve que lo has dicho.',
  },
  notReached: 'Eso no nos ha llegado. Por favor, inténtalo otra vez.',
  where: 'Dónde estás',
  whereHint: 'Una dirección, un lugar, o cómo encontrarte. Solo lo que tú quieras.',
  whereMeans:
    'Solo las personas de guardia pueden leer esto. Se guarda cifrado y después se borra. Escribirlo no llama a nadie por sí solo: eso lo decide quien venga a hablar contigo, y te pregunta antes siempre que sea posible.',
  sayWhere: 'Decirlo a las personas de guardia',
  saidWhere:
    'Las personas de guardia tienen lo que escribiste sobre dónde estás. Si cambia, escríbelo otra vez.',
  ruleTitle: 'Cuándo actuamos sin tu acuerdo',
  rule: 'Si tu vida está en peligro, o la de otra persona, y no hay otro camino, quien venga a hablar contigo puede llamar a emergencias sin tu acuerdo. Solo puede contar lo que tú nos has dicho.',
};

export const plan: Words['plan'] = {
  title: 'El plan que se hizo contigo',
  loading: 'Un momento…',
  unreachable: 'Ahora mismo no hemos podido cargarlo.',
  again: 'Intentarlo otra vez',
  keep: 'Guardarlo en este dispositivo',
  keepMeans:
    'Se convierte en un archivo de texto. Otras personas que usen este dispositivo pueden encontrarlo. Sin el archivo, aquí no queda nada del plan cuando cierras la pestaña.',
  file: 'notas.txt',
  kept: (file) => `Tu navegador lo tiene ahora como ${file}, seguramente entre tus descargas.`,
};

export const worry: Words['worry'] = {
  begin: '¿Te preocupa alguien, o hay algo que no está bien?',
  choose: 'Elige lo que se escribió: debajo pone «Me preocupa» y «Avisar de esto».',
  act: 'Me preocupa',
  actOn: (name) => `Me preocupa ${name}`,
  title: (name) => `Te preocupa ${name}`,
  text: (name) =>
    `Gracias por cuidar de los demás. Podemos pedir a las personas de guardia que atiendan a ${name}. A ${name} no se le dice quién lo pidió.`,
  ask: 'Por favor, atiendan a esta persona',
  no: 'No, volver',
  asked: (name) =>
    `Gracias. Se ha pedido a las personas de guardia que atiendan a ${name}. A ${name} no se le dice que fuiste tú.`,
  you: 'No tienes que cargar con esto. Si se te hace pesado, también puede haber alguien para ti.',
  gone: 'Este mensaje ya no está. Si todavía te preocupa, pide a alguien para ti y cuéntaselo.',
  wait: (seconds) =>
    `Por favor, espera ${seconds <= 1 ? 'un segundo' : `${seconds} segundos`} e inténtalo otra vez.`,
  notReached: 'Eso no nos ha llegado. Por favor, inténtalo otra vez.',
  elsewhereTitle: '¿Te preocupa alguien que no está aquí?',
  elsewhereText:
    'Solo podemos llegar a quienes están aquí. Puedes pedir a alguien para ti y pensar en compañía qué podría ayudar. Si ahora hay una vida en peligro, por favor, llama.',
  elsewhereAsk: 'Pedir a alguien con quien pensarlo',
};

export const roomCare: Words['roomCare'] = {
  title: 'Si se queda contigo, no tienes que estar a solas con ello',
  lines: 'Personas que responden al teléfono',
};
