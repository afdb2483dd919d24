import { namesIn } from '../../ui/names';
import { timesIn } from '../../ui/time';
import type { Words } from '../en';
import { localeOf } from '../locale';
import { type Count, counter } from '../plural';
import { appeal, reasons, report, told } from './fair';
import { plan, reachOut, roomCare, wishes, worry } from './help';
import { asIs, leftToRight } from './isolate';
import { calmIn } from './rooms';

/**
 * Every word of the seeker's page, in Arabic.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 *
 * Nouns stand where a verb would make whoever reads a man or a woman. Numbers have the digits that a telephone shows.
 */
const LOCALE = localeOf('ar');
const count: Count<Record<Intl.LDMLPluralRule, string>> = counter(LOCALE);

const calm = calmIn(inSeconds);

export const words: Words = {
  time: timesIn(LOCALE),
  names: namesIn(LOCALE, '، '),

  language: {
    title: 'لغة هذه الصفحة',
    late: 'هذه اللغة في الطريق. نحن نواصل المحاولة.',
  },

  everywhere: {
    needSomeone: 'أحتاج إلى شخص الآن',
    exit: 'الخروج من الصفحة',
    exitHint: 'أو بالضغط ثلاث مرات على مفتاح Shift.',
    back: 'رجوع',
    understood: 'حسنًا',
    connecting: 'جارٍ الاتصال…',
    connectionLost: 'انقطع الاتصال. نحن نواصل المحاولة. ما كتبته ينتظر هنا حتى يعود.',
    talkInterrupted:
      'نعيد الاتصال بالغرف. ما كتبته ينتظر هنا حتى تعود. «أحتاج إلى شخص الآن» يصل إلينا رغم ذلك.',
    serverGone: 'لا نستطيع الاتصال الآن. نرجو إعادة تحميل هذه الصفحة بعد قليل.',
    tokenEnded: 'انتهت زيارتك. يحدث هذا من تلقاء نفسه بعد مدة. أهلًا بك من جديد في أي وقت.',
    wishEnded: 'طلبك لشخص معك لم يكن قد وصل إلينا. يمكنك الدخول والطلب مرة أخرى، أو الاتصال بأحد الأرقام.',
  },

  numbers: {
    title: 'أرقام للاتصال',
    emergency: (number) => `في خطر الآن؟ رقم الاتصال: ${leftToRight(number)}`,
    emergencyUnknown: 'في خطر الآن؟ نرجو الاتصال برقم الطوارئ في مكانك.',
    emergencyText: 'إذا كانت حياتك في خطر، فنرجو الاتصال الآن:',
    emergencyTextUnknown: 'إذا كانت حياتك في خطر، فنرجو الاتصال برقم الطوارئ في مكانك.',
    emergencyIn: (country, numbers) =>
      `في خطر الآن؟ رقم الاتصال: ${numbers.map(asIs).join(' أو ')} (${country})`,
    emergencyTextIn: (country) => `إذا كانت حياتك في خطر، فنرجو الاتصال الآن (${country}):`,
    emergencyWhereWeWork: (number) => `حيث نعمل، الرقم هو ${leftToRight(number)}.`,
    serves: (number, serves) => {
      if (serves === 'all') return leftToRight(number);
      return `${leftToRight(number)} (${{ ambulance: 'الإسعاف', police: 'الشرطة', mobiles: 'من هاتف محمول' }[serves]})`;
    },
    where: 'في أي بلد أنت؟',
    elsewhere: 'بلد آخر، أو أفضّل ألا أقول',
    whereStays: 'هذه الصفحة وحدها تعرف ذلك. لا يُرسل إلى أحد.',
    always: 'ليلًا ونهارًا',
    topics: {
      suicide: 'أفكار انتحارية',
      crisis: 'أي أزمة',
      mental_health: 'الصحة النفسية',
      young_people: 'الأطفال والشباب',
      bereavement: 'بعد فقدان شخص عزيز',
      violence: 'العنف',
    },
    text: (number, word) =>
      word === null
        ? `رسالة قصيرة إلى ${leftToRight(number)}`
        : `رسالة قصيرة فيها ${asIs(word)} إلى ${leftToRight(number)}`,
    textTo: (name, number, word) =>
      word === null
        ? `رسالة قصيرة إلى ${leftToRight(number)}: ${asIs(name)}`
        : `رسالة قصيرة فيها ${asIs(word)} إلى ${leftToRight(number)}: ${asIs(name)}`,
    chat: 'دردشة على موقعهم',
    chatWith: (name) => `دردشة على موقعهم: ${asIs(name)}`,
    noLines: 'لم يؤكَّد هنا أي رقم آخر بعد.',
    call: (name, number) => `الاتصال: ${asIs(name)}، ${leftToRight(number)}`,
  },

  welcome: {
    title: 'من الجيد أنك هنا',
    loading: 'لحظة من فضلك…',
    unreachable: 'لا نستطيع الاتصال الآن. نحن نواصل المحاولة.',
    what: [
      'هنا يمكنك الحديث مع أشخاص مرّوا هم أيضًا بأمور صعبة.',
      'كلمات منك، وكلمات من الآخرين، وأشخاص مدرَّبون يعتنون بالغرف.',
      'بلا حساب، بلا بريد إلكتروني، بلا اسم حقيقي.',
    ],
    forWhom: (label) => `لمن هذا المكان: ${asIs(label)}.`,
    now: 'الآن',
    here: (people) => {
      if (people === 0) return 'لا أحد في الغرف بعد.';
      if (people > 30) return `في الغرف أكثر من ${count(people, PERSONS)}.`;
      return count(people, {
        zero: 'لا أحد في الغرف بعد.',
        one: 'في الغرف شخص واحد.',
        two: 'في الغرف شخصان.',
        few: 'في الغرف # أشخاص.',
        many: 'في الغرف # شخصًا.',
        other: 'في الغرف # شخص.',
      });
    },
    onDuty: 'هنا شخص من فريق الإشراف: شخص مدرَّب مرّ هو أيضًا بأمور صعبة، ويعتني بالغرف.',
    offDuty: 'لا أحد من فريق الإشراف هنا. الرسالة التي يجب أن يقرأها شخص أولًا سوف تنتظر.',
    onCall: 'هناك مختص مناوب، لوقت يصبح فيه الأمر أكثر مما يُحتمل.',
    offCall:
      'لا أحد مناوب الآن. يمكنك رغم ذلك طلب شخص، لكننا لا نعرف متى سيُرى الطلب. الأرقام في هذه الصفحة موجودة من أجلك.',
    confidential: 'ما يبقى بيننا',
    confidentialPoints: [
      'لا نسأل من أنت، ولا نحتفظ بعنوان جهازك على الشبكة.',
      'ما يُقال يبقى في الذاكرة المؤقتة فقط. في الغرفة: آخر 200 رسالة، ساعتين على الأكثر. في حديث منفرد مع شخص واحد: حتى ينتهي حديثكما، يومًا على الأكثر. ثم يزول.',
      'ينظر برنامج في كل رسالة قبل أن يراها الآخرون. إذا كان على شخص أن يقرأها أولًا، أو إذا احتجت إلى شخص، تُحفظ تلك الكلمات مشفَّرة لمن يعتنون بها، ثم تُمحى.',
      'لا يبقى شيء مما يُكتب هنا على جهازك بعد إغلاق هذا التبويب. قد يتذكر متصفحك أن هذه الصفحة كانت مفتوحة.',
    ],
    exceptionTitle: 'الاستثناء الوحيد',
    exception:
      'إذا كانت حياتك في خطر، أو حياة شخص آخر، يصل ما كتبته إلى مختص مناوب يحاول الحديث معك. قد يتصل بالطوارئ، بموافقتك كلما أمكن ذلك بأي شكل. لا يمكنه أن ينقل إلا ما قلته لنا. نحن لا نعرف أين أنت.',
    howSoonTitle: 'متى يأتي أحد',
    howSoon: ({ wider, backup, every, nobody, firstWord }) => [
      'نسأل فريق المناوبة فورًا.',
      `إذا لم يأتِ أحد منه بعد ${inSeconds(wider)}، نسأل أشخاصًا أكثر. وبعد ${inSeconds(backup)} نسأل أيضًا من هم في الاحتياط، ثم الجميع مرة أخرى كل ${inSeconds(every)}، ما دام وجودك هنا.`,
      `إذا لم يتمكن أحد من المجيء بعد ${inSeconds(nobody)}، نخبرك بذلك، وبما يمكن فعله حتى ذلك الحين.`,
      `من يقول إنه قادم، ننتظر منه كلمة أولى إليك خلال ${inSeconds(firstWord)}. وإذا لم تأتِ، نسأل مرة أخرى.`,
    ],
    rules: 'ما نطلبه بعضنا من بعض',
    nickname: 'اسمك هنا',
    nicknameHint: 'يرى الآخرون هذا الاسم. من فضلك، ليس اسمك الحقيقي.',
    redraw: 'سحب اسم آخر',
    ownName: 'اختيار اسم بنفسي',
    ownNameLabel: 'اسم من اختيارك، من حرفين إلى ثلاثين حرفًا',
    nicknameUnfit:
      'قد يكشف هذا الاسم الكثير عن شخص ما، أو ليس طوله من حرفين إلى ثلاثين حرفًا. نرجو اختيار اسم آخر.',
    nameFirst: 'ليس لك اسم هنا بعد. نرجو الانتظار لحظة حتى يأتي اسم، أو اختيار اسم بنفسك.',
    noNickname: 'لم نتمكن من سحب اسم الآن. يمكنك اختيار اسم بنفسك.',
    band: 'عمرك',
    chooseBand: 'من فضلك، ما هي فئتك العمرية؟',
    enter: 'الدخول',
    entering: 'لحظة من فضلك…',
    enterNote: 'الدخول يعني أنك قرأت هذا.',
    tooFast: (seconds) => `يدخل الآن كثير من الناس معًا. نرجو المحاولة مرة أخرى بعد ${inSeconds(seconds)}.`,
    notNow: 'لم يصل ذلك إلينا. نرجو المحاولة مرة أخرى.',
  },

  ruleNames: {
    kindness: 'اللطف مع الجميع. الاختلاف في الرأي مقبول؛ ونرجو ألا تجرح الكلمات أحدًا.',
    privacy: 'لا أسماء ولا أرقام ولا عناوين ولا حسابات، لا لك ولا لغيرك.',
    no_methods: 'لك التعبير عن مشاعرك، بكل ما يلزمك من صراحة. ونترك جانبًا كيف وكم وأين.',
    no_encouragement: 'لا دفع لأي شخص نحو إيذاء نفسه، أبدًا.',
    no_sexual_talk: 'لا أحاديث جنسية ولا محاولات تقرّب.',
    stay_here: 'نبقى هنا معًا. لا طلب للقاء أو للكتابة في مكان آخر.',
    no_spam: 'لا إعلانات، ولا تكرار للشيء نفسه مرة بعد مرة.',
  },

  rooms: {
    title: (nickname) => `مرحبًا، ${asIs(nickname)}`,
    groups: 'الغرف',
    loading: 'نبحث عن الغرف…',
    unreachable: 'لم نتمكن من تحميل الغرف. نحن نواصل المحاولة.',
    none: 'لا توجد غرفة في هذه اللحظة.',
    open: 'مفتوحة الآن',
    closed: 'مغلقة الآن',
    people: (people) => (people === 0 ? 'لا أحد هنا بعد' : peopleHere(people)),
    enter: 'دخول',
    goBack: 'عودة',
    leave: 'مغادرة',
    leaveRoom: (name) => `مغادرة: ${asIs(name)}`,
    enterRoom: (name) => `دخول: ${asIs(name)}`,
    backToRoom: (name) => `عودة: ${asIs(name)}`,
    onePerson: 'حديث مع شخص واحد',
    onePersonText: 'شخص مدرَّب مرّ هو أيضًا بأمور صعبة، يتحدث معك وحدكما، في غرفة لا يراها غيركما.',
    onePersonNobody: 'لا أحد من فريق الإشراف هنا الآن، لذلك قد يطول الأمر.',
    askOnePerson: 'طلب شخص للحديث معه',
    asking: 'نطلب الآن…',
    alreadyAsked: 'طلبك موجود عندنا.',
    waitingFirst: 'دورك هو التالي. نخبرك هنا حالما يكون لدى أحد وقت.',
    waiting: (before) =>
      `${count(before, {
        zero: 'لا أحد قبلك.',
        one: 'طلب قبلك شخص واحد.',
        two: 'طلب قبلك شخصان.',
        few: 'طلب قبلك # أشخاص.',
        many: 'طلب قبلك # شخصًا.',
        other: 'طلب قبلك # شخص.',
      })} نخبرك هنا حالما يكون لدى أحد وقت.`,
    waitingElse: 'في هذه الأثناء يمكنك النظر في الغرف.',
    givenUp: 'الشخص الذي جرى الحديث معه لا يستطيع المتابعة الآن. لم يصدر عنك أي خطأ، ودورك محفوظ.',
    cancel: 'لم أعد أحتاج إلى ذلك',
    peerReady: (name) => `${asIs(name)} هنا للحديث معك.`,
    openTalk: 'إلى الحديث',
    talkEnded: 'انتهى الحديث. شكرًا لحضورك. يمكنك الطلب مرة أخرى متى شئت.',
    notReached: 'لم يصل ذلك إلينا. نرجو المحاولة مرة أخرى.',
    wait: (seconds) => `نرجو الانتظار ${inSeconds(seconds)} ثم المحاولة مرة أخرى.`,
    leaveForToday: 'مغادرة لهذا اليوم',
    changeName: 'أخذ اسم آخر',
    useName: 'أخذ هذا الاسم',
    takeBackLate: 'لم يعد من الممكن سحب هذه الرسالة.',
    shutOut: 'لا يمكنك الوجود في هذه الغرفة في الوقت الحالي.',
    roomClosed: (room) => `${asIs(room)}: مغلقة في هذه اللحظة.`,
    someRoom: 'هذه الغرفة',
    unknownRoom: 'لم تعد هذه الغرفة موجودة.',
    nicknameTaken: 'شخص في هذه الغرفة يحمل اسمك. نرجو أخذ اسم آخر.',
    tooManyRooms: 'أنت في غرف كثيرة. نرجو مغادرة واحدة أولًا.',
    enterLater: 'لم تتمكن الغرفة من إدخالك الآن. نحاول مرة أخرى بعد لحظة.',
  },

  goodbye: {
    title: 'نتمنى لك السلامة',
    text: 'لقد غادرت. ما كُتب هنا يزول من جهازك حالما يُغلق هذا التبويب.',
    again: 'أهلًا بك من جديد في أي وقت.',
    comeBack: 'إلى الصفحة الأولى',
  },

  room: {
    oneToOne: 'حديثكما',
    crisis: 'شخص من أجلك',
    oneToOneText: 'الغرف الأخرى لا ترى هذا.',
    crisisText: 'فريقنا المناوب وحده يرى هذا. يمكنك كتابة كل شيء هنا.',
    presence: (seekers, staff) =>
      staff === 0 ? `${peopleHere(seekers)}، ولا أحد من فريقنا` : `${peopleHere(seekers)}، و${team(staff)}`,
    company: (seekers, staff) => {
      if (seekers <= 1) return staff === 0 ? 'لا أحد غيرك هنا بعد' : `أنت و${team(staff)}`;
      return staff === 0
        ? `${peopleHere(seekers)}، ولا أحد من فريقنا`
        : `${peopleHere(seekers)}، و${team(staff)}`;
    },
    log: 'الرسائل',
    empty: 'لم يُقل شيء بعد. يمكنك البدء.',
    emptyTalk: 'لم يُقل شيء بعد. كل ما في بالك له مكان هنا.',
    missed: 'ربما فاتتك بعض الرسائل أثناء غيابك.',
    roles: { moderator: 'الإشراف', professional: 'مختص' },
    you: 'أنت',
    takeBack: 'سحب',
    takeBackThis: (text) => `سحب: ${asIs(text)}`,
    newMessages: 'رسائل جديدة',
    typing: (names) => {
      const [first, second] = names;
      if (first === undefined) return '';
      if (second === undefined) return `كتابة جارية: ${asIs(first)}…`;
      return names.length === 2 ? `كتابة جارية: ${asIs(first)} و${asIs(second)}…` : 'عدة أشخاص يكتبون الآن…';
    },
    write: 'رسالتك',
    send: 'إرسال',
    composerHint: 'مفتاح Enter يرسل. Shift مع Enter يبدأ سطرًا جديدًا.',
    left: (characters) =>
      characters < 0 ? `أطول مما يلزم: ${letters(-characters)}` : `المتبقي: ${letters(characters)}`,
    toRooms: 'الغرف',
    endTalk: 'إنهاء هذا الحديث',
    endTalkSure: 'هل ننهي هذا الحديث لكما معًا؟',
    endTalkYes: 'نعم، إنهاء',
    endTalkNo: 'لا، بقاء',
    over: 'انتهى هذا الحديث. يمكنك قراءته حتى مغادرة هذه الشاشة.',
    coming: 'لحظة، الغرفة تُفتح…',
  },

  outgoing: {
    waiting: 'في انتظار الاتصال',
    sending: 'جارٍ الإرسال…',
    edit: 'تغيير',
    remove: 'تركها',
    sendAgain: 'إرسال مرة أخرى',
    heldTitle: 'شخص يقرأ هذا أولًا',
    heldTail: 'لا يراه الآخرون بعد. ليس في هذا أي خطأ منك.',
    heldTailDecision: 'لا يراه الآخرون بعد. نخبرك هنا بما يصير إليه.',
    held: {
      person_reads_first: 'شكرًا لأنك قلت هذا. شخص من فريقنا يقرأه أولًا.',
      method_detail:
        'مشاعرك لها مكان هنا. أما كيف أو أين فلا يمكننا عرضه على الغرفة. شخص من فريقنا يقرأه أولًا.',
      personal_data: 'وجد المرشّح شيئًا قد يدل على هوية شخص. شخص من فريقنا يقرأه أولًا.',
      hostility:
        'وجد المرشّح كلمات قد تجرح شخصًا. لا يمكنه أن يعرف ما قصدته بها، لذلك يقرأها أولًا شخص من فريقنا.',
      encouragement: 'وجد المرشّح كلمات قد تدفع شخصًا نحو إيذاء نفسه. شخص من فريقنا يقرأها أولًا.',
      sexual: 'وجد المرشّح كلمات جنسية. لا يمكنه أن يعرف ما قصدته بها، لذلك يقرأها أولًا شخص من فريقنا.',
      luring: 'وجد المرشّح شيئًا يقود إلى خارج هذا المكان. شخص من فريقنا يقرأه أولًا.',
      flood: 'رأى المرشّح الشيء نفسه مرات كثيرة. شخص من فريقنا يقرأه أولًا.',
      every_message: calm.held,
    },
    returnedTitle: 'لم تُرسل بعد',
    returnedTail: 'لم يرها أحد. يمكنك تغييرها وإرسالها.',
    returned: {
      person_reads_first: 'شخص من فريقنا يودّ أن يقرأ هذا أولًا.',
      method_detail: 'مشاعرك لها مكان هنا. أما كيف أو أين فلا يمكننا عرضه، لأنه قد يؤذي من يقرؤه.',
      personal_data: 'يبدو هذا اسمًا أو رقمًا أو عنوانًا أو حسابًا. نرجو حذف الجزء المعلَّم، حتى لا يُعثر على أحد.',
      hostility: 'الكلمات المعلَّمة قد تجرح شخصًا. هل يمكن قولها بطريقة أخرى؟',
      encouragement: 'هذه الكلمات قد تدفع شخصًا نحو إيذاء نفسه. نحن لا نعرضها.',
      sexual: 'نترك الأحاديث الجنسية خارج الغرف.',
      luring: 'هذا يقود إلى خارج هذا المكان. حتى يكون الجميع في أمان، نبقى هنا.',
      flood: 'هذا يشبه كثيرًا ما كتبته من قبل. لم يُرسل مرة أخرى.',
      every_message: calm.held,
    },
    forTeamTitle: 'فريقنا وحده يرى هذا',
    forTeam: 'لا يراه الآخرون. ليس في هذا أي خطأ منك.',
    stillHeld: 'رسالة كتبتها من قبل ما زال شخص يقرأها. لا يراها الآخرون بعد.',
    rejectedTitle: 'لم تُعرض على الغرفة',
    rejected: 'قرأها شخص من فريقنا ولم يعرضها، بسبب هذه القاعدة:',
    expired:
      'أبقى المرشح هذا ليقرأه شخص، ولم يتمكن أحد من فريقنا من النظر فيه في الوقت المناسب. نأسف لذلك. لا يقول هذا شيئًا عنك.',
    rejectedTail: 'يمكنك مواصلة الكتابة هنا.',
    refusedTitle: 'لم تُرسل بعد',
    refused: {
      malformed: 'اختلط شيء في هذه الصفحة. نرجو إعادة تحميلها.',
      too_long: 'هي أطول من 2000 حرف. نرجو تقصيرها أو إرسالها على أجزاء.',
      unreadable: 'فيها علامات لا يمكن عرضها. نرجو كتابتها مرة أخرى.',
      unknown_room: 'لم تعد هذه الغرفة موجودة.',
      not_in_room: 'كنت خارج الغرفة حينها.',
      too_many_rooms: 'أنت في غرف كثيرة في الوقت نفسه.',
      room_closed: 'الغرفة مغلقة الآن، لذلك لا يراها الآخرون.',
      nickname_taken: 'شخص في الغرفة يحمل اسمك.',
      no_such_message: 'لم تعد هذه الرسالة موجودة.',
      shut_out: 'لا يمكنك الوجود في هذه الغرفة في الوقت الحالي.',
      muted: 'يمكنك هنا القراءة دون الكتابة في الوقت الحالي، لذلك لا يراها الآخرون.',
    },
    tooFast: (seconds) => `أبطأ قليلًا من فضلك. تُرسل بعد ${inSeconds(seconds)}.`,
    notSaved: (seconds) => `لم تُحفظ هذه بعد. تُرسل مرة أخرى بعد ${inSeconds(seconds)}.`,
  },

  card: {
    quiet: {
      title: 'يبدو هذا صعبًا جدًا',
      text: 'يمكنك قول ذلك هنا. ويمكنك أيضًا الحديث مع شخص واحد على انفراد.',
    },
    talk: {
      title: 'شكرًا لأنك قلت هذا',
      text: 'ليس عليك حمل هذا دون أحد معك. ما الذي يساعدك الآن؟',
    },
    emergency: {
      title: 'نريد لك الأمان',
      text: 'يمكنك مواصلة الكتابة هنا في الوقت نفسه.',
    },
    talkHere: 'الحديث هنا مع شخص الآن',
    lines: 'أشخاص يجيبون على الهاتف:',
    safe: 'أنا في أمان، كنت بحاجة إلى قول ذلك',
    safeNotReached: 'لم يصل إلينا أنك في أمان. نرجو قول ذلك مرة أخرى، أو إغلاق هذا.',
    dismiss: 'إغلاق هذا',
  },

  help: {
    title: 'شخص من أجلك',
    asking: 'نطلب لك شخصًا…',
    notReached: 'لم يصل طلبك إلينا بعد. نحن نواصل المحاولة. نرجو ألا يكون انتظارك لنا وحدنا.',
    reached: 'وصل إلينا. ما يصير إليه يظهر هنا حالما يعود الاتصال.',
    asked: (time) => `الطلب في الساعة ${asIs(time)}. أُخبر فريق المناوبة. نخبرك هنا حالما يقرؤه أحد منهم.`,
    askedAgain: (time) =>
      `الطلب في الساعة ${asIs(time)}. لم يقرأه أحد بعد، لذلك سألنا مرة أخرى. نخبرك هنا حالما يقرؤه أحد.`,
    givenUp:
      'الشخص الذي كان سيكون معك لا يستطيع ذلك الآن. لم يصدر عنك أي خطأ. نسأل الآن جميع المناوبين من جديد.',
    askedByAnother:
      'فكّر شخص هنا أن وجود أحد معك قد يفيدك، وأخبرنا. من كان ذلك يبقى عندنا. ليس في هذا أي خطأ منك.',
    nobodyOnCall:
      'بحسب ما نرى، لا أحد مناوب في هذه اللحظة، لذلك قد يطول الأمر. نرجو ألا يكون انتظارك لنا وحدنا.',
    seen: 'قرأه شخص من فريقنا. نخبرك هنا حين يكون في الطريق.',
    nobodyYet: 'لم يتمكن أحد من المجيء بعد، ونحن آسفون. نواصل السؤال. نرجو ألا يكون انتظارك لنا وحدنا.',
    keepPlace: 'إذا بقيت هذه الصفحة مفتوحة بقي مكانك محفوظًا: حالما يأتي أحد، يظهر ذلك هنا.',
    onTheWay: (name) => `${asIs(name)} في الطريق إليك، في غرفة لكما.`,
    withYou: (name) => `${asIs(name)} معك.`,
    openRoom: 'إلى الغرفة',
    closed:
      'انتهى هذا الحديث. شكرًا لأنك سمحت لشخص أن يكون معك. إذا صار الأمر صعبًا من جديد، يمكنك الطلب مرة أخرى في أي وقت.',
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
      mute: 'يمكنك القراءة دون الكتابة في الوقت الحالي',
      remove: 'لا يمكنك الوجود في هذه الغرفة في الوقت الحالي',
      ban: 'لا يمكنك الوجود في الغرف في الوقت الحالي',
    },
    where: (room) => `أين: ${asIs(room)}`,
    by: {
      person: 'قرر هذا شخص من فريقنا، بسبب هذه القاعدة:',
      reports:
        'أقلق ما كُتب عدة أشخاص هنا، ولا أحد من فريقنا موجود الآن لينظر فيه. يسري هذا حتى ينظر فيه أحد. قد يتعلق الأمر بهذه القاعدة:',
    },
    until: (time) => `ينتهي: ${asIs(time)}.`,
    works: '«أحتاج إلى شخص الآن» يعمل رغم ذلك، وكذلك الأرقام.',
    mutedWriting: 'لا ترى الغرفة كتابتك الآن. إذا جاء فيها أنك في خطر، يُخبر فريقنا رغم ذلك.',
  },
};

const PERSONS = {
  zero: '# شخص',
  one: 'شخص واحد',
  two: 'شخصين',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
};

/** A short wait, after "بعد" or as what one waits. */
function inSeconds(seconds: number): string {
  if (seconds > 90) {
    return count(Math.ceil(seconds / 60), {
      zero: '# دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتين',
      few: '# دقائق',
      many: '# دقيقة',
      other: '# دقيقة',
    });
  }
  return count(Math.max(1, seconds), {
    zero: '# ثانية',
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: '# ثوانٍ',
    many: '# ثانية',
    other: '# ثانية',
  });
}

function peopleHere(people: number): string {
  if (people > 30) return `هنا أكثر من ${count(people, PERSONS)}`;
  return count(people, {
    zero: 'لا أحد هنا',
    one: 'هنا شخص واحد',
    two: 'هنا شخصان',
    few: 'هنا # أشخاص',
    many: 'هنا # شخصًا',
    other: 'هنا # شخص',
  });
}

function team(staff: number): string {
  return count(staff, {
    zero: 'لا أحد من فريقنا',
    one: 'شخص واحد من فريقنا',
    two: 'شخصان من فريقنا',
    few: '# أشخاص من فريقنا',
    many: '# شخصًا من فريقنا',
    other: '# شخص من فريقنا',
  });
}

function letters(characters: number): string {
  return count(characters, {
    zero: 'لا حرف',
    one: 'حرف واحد',
    two: 'حرفان',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  });
}
