import { namesIn } from '../../ui/names';
import { timesIn } from '../../ui/time';
import type { Words } from '../en';
import { localeOf } from '../locale';
import { type Count, counter } from '../plural';
import { appeal, reasons, report, told } from './fair';
import { plan, reachOut, roomCare, wishes, worry } from './help';
import { calmIn } from './rooms';

/**
 * Every word of the seeker's page, in Turkish.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 *
 * "Sen". A name or a number that somebody else gave takes no ending, because which one depends on how it is spoken.
 */
const LOCALE = localeOf('tr');
const count: Count<Record<'one' | 'other', string>> = counter(LOCALE);

const calm = calmIn(inSeconds);

export const words: Words = {
  time: timesIn(LOCALE),
  names: namesIn(LOCALE),

  language: {
    title: 'Bu sayfanın dili',
    late: 'Bu dil henüz gelmedi. Denemeye devam ediyoruz.',
  },

  everywhere: {
    needSomeone: 'Şimdi birine ihtiyacım var',
    exit: 'Bu sayfadan çık',
    exitHint: 'Ya da Shift tuşuna üç kez bas.',
    back: 'Geri',
    understood: 'Tamam',
    connecting: 'Bağlanıyor…',
    connectionLost:
      'Bağlantı gitti. Denemeye devam ediyoruz. Yazdıkların bağlantı gelene kadar burada bekler.',
    talkInterrupted:
      'Odalara yeniden bağlanıyoruz. Yazdıkların odalar gelene kadar burada bekler. “Şimdi birine ihtiyacım var” yine de bize ulaşır.',
    serverGone: 'Şu anda ulaşamıyoruz. Lütfen bir süre sonra bu sayfayı yeniden yükle.',
    tokenEnded: 'Ziyaretin sona erdi. Bu bir süre sonra kendiliğinden olur. Yeniden girebilirsin.',
    wishEnded:
      'Birini istediğin bize ulaşmamıştı. Lütfen içeri gir ve yeniden iste, ya da numaralardan birini ara.',
  },

  numbers: {
    title: 'Arayabileceğin numaralar',
    emergency: (number) => `Şu anda tehlikede misin? Ara: ${number}`,
    emergencyUnknown: 'Şu anda tehlikede misin? Bulunduğun yerin acil numarasını ara.',
    emergencyText: 'Hayatın tehlikedeyse lütfen şimdi ara:',
    emergencyTextUnknown: 'Hayatın tehlikedeyse lütfen bulunduğun yerin acil numarasını ara.',
    emergencyIn: (country, numbers) =>
      `Şu anda tehlikede misin? Ara: ${numbers.join(' ya da ')} (${country})`,
    emergencyTextIn: (country) => `Hayatın tehlikedeyse lütfen şimdi ara (${country}):`,
    emergencyWhereWeWork: (number) => `Bizim çalıştığımız yerde bu numara: ${number}.`,
    serves: (number, serves) => {
      if (serves === 'all') return number;
      return `${number} (${{ ambulance: 'ambulans', police: 'polis', mobiles: 'cep telefonundan' }[serves]})`;
    },
    where: 'Hangi ülkedesin?',
    elsewhere: 'Başka bir ülke, ya da söylemek istemiyorum',
    whereStays: 'Bunu yalnızca bu sayfa bilir. Kimseye gönderilmez.',
    always: 'Gece gündüz',
    topics: {
      suicide: 'intihar düşünceleri',
      crisis: 'her türlü kriz',
      mental_health: 'ruh sağlığı',
      young_people: 'çocuklar ve gençler',
      bereavement: 'birini kaybettikten sonra',
      violence: 'şiddet',
    },
    text: (number, word) => (word === null ? `SMS: ${number}` : `SMS, ${word} yaz: ${number}`),
    textTo: (name, number, word) =>
      `${word === null ? `SMS: ${number}` : `SMS, ${word} yaz: ${number}`}, ${name}`,
    chat: 'Kendi sitelerinde yazış',
    chatWith: (name) => `Kendi sitelerinde yazış: ${name}`,
    noLines: 'Burada henüz onaylanmış başka bir numara yok.',
    call: (name, number) => `Ara: ${name}, ${number}`,
  },

  welcome: {
    title: 'İyi ki buradasın',
    loading: 'Bir dakika…',
    unreachable: 'Şu anda ulaşamıyoruz. Denemeye devam ediyoruz.',
    what: [
      'Burada, kendileri de zor şeyler yaşamış insanlarla konuşabilirsin.',
      'Sen yazarsın, başkaları sana yazar, eğitimli insanlar da odalara göz kulak olur.',
      'Hesap yok, e-posta yok, gerçek isim yok.',
    ],
    forWhom: (label) => `Burası kimler için: ${label}.`,
    now: 'Şu anda',
    here: (people) => {
      if (people === 0) return 'Odalarda henüz kimse yok.';
      if (people > 30) return `Odalarda ${count(people, { one: '#', other: '#' })} kişiden fazla var.`;
      return count(people, { one: 'Odalarda bir kişi var.', other: 'Odalarda # kişi var.' });
    },
    onDuty:
      'Moderasyondan biri burada: kendisi de zor şeyler yaşamış, eğitimli ve odalara göz kulak olan bir insan.',
    offDuty: 'Şu anda moderasyondan kimse yok. Önce bir insanın okuması gereken bir mesaj bekler.',
    onCall: 'Çok fazla geldiğinde, nöbette bir uzman var.',
    offCall:
      'Nöbette kimse yok. Yine de birini isteyebilirsin, ama ne zaman görüleceğini bilmiyoruz. Bu sayfadaki numaralar senin için var.',
    confidential: 'Aramızda kalanlar',
    confidentialPoints: [
      'Kim olduğunu sormuyoruz ve cihazının ağ adresini saklamıyoruz.',
      'Söylenenler yalnızca geçici bellekte durur. Bir odada: son 200 mesaj, en fazla iki saat. Bir insanla baş başa: konuşmanız bitene kadar, en fazla bir gün. Sonra yok olur.',
      'Her mesaja, başkaları görmeden önce bir program bakar. Önce bir insanın okuması gerekirse, ya da birine ihtiyacın olursa, o sözler bununla ilgilenenler için şifreli saklanır ve sonra silinir.',
      'Bu sekmeyi kapattığında, burada yazılanlardan cihazında hiçbir şey kalmaz. Tarayıcın bu sayfanın açıldığını yine de hatırlayabilir.',
    ],
    exceptionTitle: 'Tek istisna',
    exception:
      'Senin ya da bir başkasının hayatı tehlikedeyse, yazdıkların nöbetteki bir uzmana gider ve o seninle konuşmaya çalışır. Acil yardımı arayabilir; mümkün olan her durumda senin onayınla. Yalnızca bize söylediklerini aktarabilir. Nerede olduğunu bilmiyoruz.',
    howSoonTitle: 'Birinin ne kadar sürede geldiği',
    howSoon: ({ wider, backup, every, nobody, firstWord }) => [
      'Nöbettekilere hemen haber verilir.',
      `${inSeconds(wider, true)} içinde hiçbiri gelmezse daha çok kişiye haber veririz. ${inSeconds(backup, true)} sonra yedekte olanlara da, ondan sonra ${inSeconds(every)} arayla yeniden herkese haber veririz; sen burada olduğun sürece.`,
      `${inSeconds(nobody, true)} içinde kimse gelemediyse bunu ve bu arada ne yapabileceğini sana söyleriz.`,
      `Geleceğini söyleyen kişinin sana ilk sözü yazması için ${inSeconds(firstWord)} vakti vardır. Yazmazsa yeniden sorarız.`,
    ],
    rules: 'Birbirimizden istediklerimiz',
    nickname: 'Buradaki adın',
    nicknameHint: 'Bu adı başkaları görür. Lütfen gerçek adını kullanma.',
    redraw: 'Başka bir ad çek',
    ownName: 'Kendim seçeyim',
    ownNameLabel: 'Kendi seçtiğin bir ad, iki ile otuz harf arası',
    nicknameUnfit:
      'Bu ad biri hakkında fazla şey söylüyor olabilir, ya da iki ile otuz harf arasında değil. Lütfen başka bir ad seç.',
    nameFirst: 'Burada henüz bir adın yok. Lütfen bir ad gelene kadar biraz bekle, ya da kendin seç.',
    noNickname: 'Şu anda bir ad çekemedik. Kendin seçebilirsin.',
    band: 'Yaşın',
    chooseBand: 'Lütfen hangi yaş grubunda olduğunu söyle.',
    enter: 'İçeri gir',
    entering: 'Bir dakika…',
    enterNote: 'İçeri girerek bunu okuduğunu söylemiş olursun.',
    tooFast: (seconds) => `Şu anda çok kişi giriyor. Lütfen ${inSeconds(seconds)} sonra yeniden dene.`,
    notNow: 'Bu bize ulaşmadı. Lütfen yeniden dene.',
  },

  ruleNames: {
    kindness: 'Nazik ol. Aynı fikirde olmayabilirsin; lütfen kimseyi sözle incitme.',
    privacy: 'İsim, numara, adres ya da hesap yok; ne seninki ne bir başkasınınki.',
    no_methods:
      'Nasıl hissettiğini, ihtiyacın olduğu kadar açık söyle. Nasıl, ne kadar ve nerede kısmını dışarıda bırak.',
    no_encouragement: 'Kimseyi kendine zarar vermeye itme.',
    no_sexual_talk: 'Cinsel konuşma ve yakınlaşma yok.',
    stay_here: 'Burada birlikte kalalım. Kimseden buluşmayı ya da başka yerde yazışmayı isteme.',
    no_spam: 'Reklam yok; aynı şey tekrar tekrar da yok.',
  },

  rooms: {
    title: (nickname) => `Merhaba, ${nickname}`,
    groups: 'Odalar',
    loading: 'Odalara bakıyoruz…',
    unreachable: 'Odaları yükleyemedik. Denemeye devam ediyoruz.',
    none: 'Şu anda oda yok.',
    open: 'Şimdi açık',
    closed: 'Şimdi kapalı',
    people: (people) => (people === 0 ? 'Henüz kimse yok' : peopleHere(people)),
    enter: 'Gir',
    goBack: 'Yeniden gir',
    leave: 'Ayrıl',
    leaveRoom: (name) => `Ayrıl: ${name}`,
    enterRoom: (name) => `Gir: ${name}`,
    backToRoom: (name) => `Yeniden gir: ${name}`,
    onePerson: 'Bir insanla konuş',
    onePersonText:
      'Kendisi de zor şeyler yaşamış eğitimli bir insan, yalnızca ikinizin gördüğü bir odada seninle baş başa konuşur.',
    onePersonNobody: 'Şu anda moderasyondan kimse yok, bu yüzden uzun sürebilir.',
    askOnePerson: 'Konuşacak birini iste',
    asking: 'İstiyoruz…',
    alreadyAsked: 'Zaten istedin.',
    waitingFirst: 'Sıradaki sensin. Birinin vakti olur olmaz sana burada söyleriz.',
    waiting: (before) =>
      `${count(before, {
        one: 'Senden önce bir kişi istedi.',
        other: 'Senden önce # kişi istedi.',
      })} Birinin vakti olur olmaz sana burada söyleriz.`,
    waitingElse: 'Bu arada odalara bakabilirsin.',
    givenUp: 'Konuştuğun kişi şu anda devam edemiyor. Yanlış bir şey yapmadın ve yerin sende kalıyor.',
    cancel: 'Artık ihtiyacım yok',
    peerReady: (name) => `${name} seninle konuşmak için burada.`,
    openTalk: 'Konuşmaya git',
    talkEnded: 'Konuşma bitti. Burada olduğun için teşekkürler. İstediğin zaman yeniden isteyebilirsin.',
    notReached: 'Bu bize ulaşmadı. Lütfen yeniden dene.',
    wait: (seconds) => `Lütfen ${inSeconds(seconds)} bekle ve yeniden dene.`,
    leaveForToday: 'Bugünlük ayrıl',
    changeName: 'Başka bir ad al',
    useName: 'Bu adı al',
    takeBackLate: 'Bu mesaj artık geri alınamıyor.',
    shutOut: 'Şimdilik bu odada olamazsın.',
    roomClosed: (room) => `${room} şu anda kapalı.`,
    someRoom: 'Bu oda',
    unknownRoom: 'Bu oda artık yok.',
    nicknameTaken: 'Bu odada senin adını taşıyan biri var. Lütfen başka bir ad al.',
    tooManyRooms: 'Zaten birçok odadasın. Lütfen önce birinden ayrıl.',
    enterLater: 'Oda seni şu anda içeri alamadı. Birazdan yeniden deniyoruz.',
  },

  goodbye: {
    title: 'Kendine iyi bak',
    text: 'Ayrıldın. Bu sekmeyi kapatınca, burada yazılanlar cihazından gider.',
    again: 'İstediğin zaman yeniden gelebilirsin.',
    comeBack: 'İlk sayfaya dön',
  },

  room: {
    oneToOne: 'Konuşmanız',
    crisis: 'Senin için biri',
    oneToOneText: 'Diğer odalar bunu görmez.',
    crisisText: 'Bunu yalnızca nöbetteki ekibimiz görür. Burada her şeyi yazabilirsin.',
    presence: (seekers, staff) =>
      staff === 0
        ? `${peopleHere(seekers)}, ekibimizden kimse yok`
        : `${peopleHere(seekers)}, ${team(staff)}`,
    company: (seekers, staff) => {
      if (seekers <= 1) return staff === 0 ? 'Henüz başka kimse yok' : `Sen ve ${team(staff)}`;
      return staff === 0
        ? `${peopleHere(seekers)}, ekibimizden kimse yok`
        : `${peopleHere(seekers)}, ${team(staff)}`;
    },
    log: 'Mesajlar',
    empty: 'Henüz bir şey söylenmedi. İlk sen başlayabilirsin.',
    emptyTalk: 'Henüz bir şey söylenmedi. Aklında ne varsa söyle.',
    missed: 'Sen yokken bazı mesajları kaçırmış olabilirsin.',
    roles: { moderator: 'moderasyon', professional: 'uzman' },
    you: 'Sen',
    takeBack: 'Geri al',
    takeBackThis: (text) => `Geri al: ${text}`,
    newMessages: 'Yeni mesajlar',
    typing: (names) => {
      const [first, second] = names;
      if (first === undefined) return '';
      if (second === undefined) return `${first} yazıyor…`;
      return names.length === 2 ? `${first} ve ${second} yazıyor…` : 'Birkaç kişi yazıyor…';
    },
    write: 'Mesajın',
    send: 'Gönder',
    composerHint: 'Enter gönderir. Shift ve Enter yeni bir satır açar.',
    left: (characters) =>
      characters < 0
        ? count(-characters, { one: '# karakter fazla', other: '# karakter fazla' })
        : count(characters, { one: '# karakter kaldı', other: '# karakter kaldı' }),
    toRooms: 'Odalar',
    endTalk: 'Bu konuşmayı bitir',
    endTalkSure: 'Bu konuşmayı ikiniz için de bitirmek istiyor musun?',
    endTalkYes: 'Evet, bitir',
    endTalkNo: 'Hayır, kal',
    over: 'Bu konuşma bitti. Bu ekrandan ayrılana kadar okuyabilirsin.',
    coming: 'Bir dakika, oda açılıyor…',
  },

  outgoing: {
    waiting: 'Bağlantı bekleniyor',
    sending: 'Gönderiliyor…',
    edit: 'Değiştir',
    remove: 'Bırak gitsin',
    sendAgain: 'Yeniden gönder',
    heldTitle: 'Önce biri bunu okuyor',
    heldTail: 'Başkaları henüz görmüyor. Yanlış bir şey yapmadın.',
    heldTailDecision: 'Başkaları henüz görmüyor. Ne olduğunu sana burada söyleriz.',
    held: {
      person_reads_first: 'Bunu söylediğin için teşekkürler. Önce ekibimizden biri okuyor.',
      method_detail:
        'Nasıl hissettiğinin burada yeri var. Nasıl ya da nerede kısmını odaya gösteremeyiz. Önce ekibimizden biri okuyor.',
      personal_data:
        'Filtremiz, birinin kim olduğunu söyleyebilecek bir şey buldu. Önce ekibimizden biri okuyor.',
      hostility:
        'Filtremiz birini incitebilecek sözler buldu. Ne demek istediğini bilemez, bu yüzden önce ekibimizden biri okuyor.',
      encouragement:
        'Filtremiz birini kendine zarar vermeye itebilecek sözler buldu. Önce ekibimizden biri okuyor.',
      sexual:
        'Filtremiz cinsel sözler buldu. Ne demek istediğini bilemez, bu yüzden önce ekibimizden biri okuyor.',
      luring: 'Filtremiz buradan başka yere götüren bir şey buldu. Önce ekibimizden biri okuyor.',
      flood: 'Filtremiz aynı şeyi birçok kez gördü. Önce ekibimizden biri okuyor.',
      every_message: calm.held,
    },
    returnedTitle: 'Henüz gönderilmedi',
    returnedTail: 'Kimse görmedi. Değiştirip gönderebilirsin.',
    returned: {
      person_reads_first: 'Ekibimizden biri bunu önce okumak istiyor.',
      method_detail:
        'Nasıl hissettiğinin burada yeri var. Nasıl ya da nerede kısmını gösteremeyiz, çünkü okuyan başkalarına zarar verebilir.',
      personal_data:
        'Bu bir isim, numara, adres ya da hesap gibi görünüyor. Kimse bulunamasın diye lütfen işaretli kısmı çıkar.',
      hostility: 'İşaretli sözler birini incitebilir. Başka türlü söyleyebilir misin?',
      encouragement: 'Bu sözler birini kendine zarar vermeye itebilir. Onları göstermiyoruz.',
      sexual: 'Cinsel konuşmaları odaların dışında bırakıyoruz.',
      luring: 'Bu buradan başka yere götürüyor. Herkes güvende olsun diye burada kalıyoruz.',
      flood: 'Bu, daha önce yazdığınla neredeyse aynı. Yeniden gönderilmedi.',
      every_message: calm.held,
    },
    forTeamTitle: 'Bunu yalnızca ekibimiz görüyor',
    forTeam: 'Diğerleri görmüyor. Yanlış bir şey yapmadın.',
    stillHeld: 'Daha önce yazdığın bir mesajı hâlâ biri okuyor. Başkaları henüz görmüyor.',
    rejectedTitle: 'Odaya gösterilmedi',
    rejected: 'Ekibimizden bir insan bunu okudu ve şu kural yüzünden göstermedi:',
    expired:
      'Filtremiz bunu bir insan okusun diye bekletti ve ekibimizden kimse zamanında bakamadı. Üzgünüz. Bu, senin hakkında bir şey söylemez.',
    rejectedTail: 'Burada yazmaya devam edebilirsin.',
    refusedTitle: 'Henüz gönderilmedi',
    refused: {
      malformed: 'Bu sayfada bir şey karıştı. Lütfen yeniden yükle.',
      too_long: '2.000 karakterden uzun. Lütfen kısalt ya da parçalar halinde gönder.',
      unreadable: 'İçinde gösterilemeyen işaretler var. Lütfen yeniden yaz.',
      unknown_room: 'Bu oda artık yok.',
      not_in_room: 'Artık odada değildin.',
      too_many_rooms: 'Aynı anda çok fazla odadasın.',
      room_closed: 'Oda şimdi kapalı, bu yüzden diğerleri görmüyor.',
      nickname_taken: 'Odada senin adını taşıyan biri var.',
      no_such_message: 'Bu mesaj artık yok.',
      shut_out: 'Şimdilik bu odada olamazsın.',
      muted: 'Şimdilik burada okuyabilir ama yazamazsın, bu yüzden diğerleri görmüyor.',
    },
    tooFast: (seconds) => `Biraz daha yavaş, lütfen. ${inSeconds(seconds, true)} sonra gönderilecek.`,
    notSaved: (seconds) => `Bu henüz kaydedilmedi. ${inSeconds(seconds, true)} sonra yeniden gönderilecek.`,
  },

  card: {
    quiet: {
      title: 'Bu çok zor geliyor olmalı',
      text: 'Bunu burada söyleyebilirsin. Bir insanla baş başa da konuşabilirsin.',
    },
    talk: {
      title: 'Bunu söylediğin için teşekkürler',
      text: 'Bunu tek başına taşımak zorunda değilsin. Şu anda sana ne iyi gelir?',
    },
    emergency: {
      title: 'Güvende olmanı istiyoruz',
      text: 'Aynı anda burada yazmaya devam edebilirsin.',
    },
    talkHere: 'Şimdi burada biriyle konuş',
    lines: 'Telefona cevap veren insanlar:',
    safe: 'Güvendeyim, bunu söylemem gerekiyordu',
    safeNotReached: 'Güvende olduğun bize ulaşmadı. Lütfen yeniden söyle, ya da bunu kapat.',
    dismiss: 'Bunu kapat',
  },

  help: {
    title: 'Senin için biri',
    asking: 'Birini istiyoruz…',
    notReached: 'İsteğin bize henüz ulaşmadı. Denemeye devam ediyoruz. Lütfen yalnızca bizi bekleme.',
    reached: 'İsteğin bize ulaştı. Ne durumda olduğu, bağlantı gelir gelmez burada yazar.',
    asked: (time) =>
      `İsteme saati: ${time}. Nöbettekilere haber verildi. İçlerinden biri okur okumaz sana burada söyleriz.`,
    askedAgain: (time) =>
      `İsteme saati: ${time}. Henüz kimse okumadı, bu yüzden yeniden haber verdik. Biri okur okumaz sana burada söyleriz.`,
    givenUp:
      'Yanında olacak kişi şu anda olamıyor. Yanlış bir şey yapmadın. Şimdi nöbetteki herkese yeniden soruyoruz.',
    askedByAnother:
      'Burada biri, yanında birinin olmasının sana iyi geleceğini düşündü ve bize söyledi. Kim olduğu bizde kalır. Yanlış bir şey yapmadın.',
    nobodyOnCall:
      'Gördüğümüz kadarıyla şu anda nöbette kimse yok, bu yüzden uzun sürebilir. Lütfen yalnızca bizi bekleme.',
    seen: 'Ekibimizden biri okudu. Yola çıktığında sana burada söyleriz.',
    nobodyYet:
      'Henüz kimse gelemedi ve bunun için üzgünüz. Sormaya devam ediyoruz. Lütfen yalnızca bizi bekleme.',
    keepPlace: 'Bu sayfayı açık bırakırsan yerin sende kalır: biri gelir gelmez burada görürsün.',
    onTheWay: (name) => `${name} sana doğru yolda, ikiniz için bir odaya geliyor.`,
    withYou: (name) => `${name} yanında.`,
    openRoom: 'Odaya git',
    closed:
      'Bu konuşma bitti. Birinin yanında olmasına izin verdiğin için teşekkürler. Yine zorlaşırsa, istediğin zaman yeniden isteyebilirsin.',
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
      mute: 'Şimdilik okuyabilirsin ama yazamazsın',
      remove: 'Şimdilik bu odada olamazsın',
      ban: 'Şimdilik odalarda olamazsın',
    },
    where: (room) => `Nerede: ${room}`,
    by: {
      person: 'Buna ekibimizden bir insan, şu kural yüzünden karar verdi:',
      reports:
        'Buradaki birkaç kişiyi yazdıkların tedirgin etti ve şu anda ekibimizden bakacak kimse yok. Biri bakana kadar geçerli. Şu kuralla ilgili olabilir:',
    },
    until: (time) => `Bitiş: ${time}.`,
    works: '“Şimdi birine ihtiyacım var” yine de çalışır; numaralar da.',
    mutedWriting:
      'Şimdi yazdıklarını oda görmez. Tehlikede olduğunu söylüyorsa, ekibimize yine de haber verilir.',
  },
};

/** A short wait in words, as it stands within a sentence or at its beginning. */
function inSeconds(seconds: number, begins = false): string {
  const one = begins ? 'Bir' : 'bir';
  if (seconds > 90) {
    return count(Math.ceil(seconds / 60), { one: `${one} dakika`, other: '# dakika' });
  }
  return count(Math.max(1, seconds), { one: `${one} saniye`, other: '# saniye' });
}

function peopleHere(people: number): string {
  if (people > 30) return `Burada ${count(people, { one: '#', other: '#' })} kişiden fazla var`;
  return count(people, { one: 'Burada bir kişi var', other: 'Burada # kişi var' });
}

function team(staff: number): string {
  return count(staff, { one: 'ekibimizden bir kişi', other: 'ekibimizden # kişi' });
}
