import type { Words } from '../en';

/**
 * What someone reads when they point at a message, and when something was decided about what they wrote, in Turkish.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const report: Words['report'] = {
  begin: 'Burada yolunda olmayan bir şey mi var?',
  choose: 'Mesajı seç: altında “Bunu bildir” yazar.',
  act: 'Bunu bildir',
  actOn: (name) => `Bunu bildir, yazan: ${name}`,
  title: 'Neyin yolunda olmadığını bize söyle',
  which: (name, time) => `Yazan: ${name} (${time}).`,
  question: 'En çok hangisi uyuyor?',
  categories: {
    hurtful: { name: 'İncitici', means: 'Birini küçük düşürüyor, alay ediyor ya da korkutuyor.' },
    personal_data: {
      name: 'Kişisel bilgiler',
      means: 'Bir isim, numara, adres ya da hesap; senin ya da bir başkasının.',
    },
    wants_me_elsewhere: {
      name: 'Beni buradan uzaklaştırmak istiyor',
      means: 'Buluşmamı, aramamı ya da başka bir yerde yazmamı istiyor.',
    },
    sexual: { name: 'Cinsel', means: 'Cinsel sözler ya da bana bu şekilde yaklaşılması.' },
    unsafe_detail: {
      name: 'Tehlikeli bir ayrıntı veriyor',
      means: 'Birinin kendine nasıl ya da nerede zarar verebileceği.',
    },
    spam: { name: 'Reklam ya da spam', means: 'Reklam ya da durmadan aynı şey.' },
    about_staff: {
      name: 'Ekibimizle ilgili',
      means: 'Ekibimizden birinin yaptığı ya da yapmadığı bir şey. Moderasyon bunu görmez.',
    },
    other: { name: 'Başka bir şey', means: 'İçime sinmiyor ve bunların hiçbiri uymuyor.' },
  },
  next: {
    moderator:
      'Moderasyondan biri bu mesajı okur ve kalıp kalmayacağına karar verir. Bunun sen olduğun kimseye söylenmez: ne yazana, ne odaya, ne de moderasyona.',
    nobody:
      'Şu anda moderasyondan kimse burada değil; biri gelene kadar bekler. Birkaç kişi aynı mesajı ya da aynı kişiyi bildirirse, o kişi biri bakana kadar yalnızca okuyabilir. Bunun sen olduğun kimseye söylenmez.',
    team: 'Bunu yalnızca burayı yöneten koordinasyon okur; moderasyon okumaz. Bunun sen olduğun kimseye söylenmez, konu olan kişiye de.',
  },
  send: 'Ekibimize gönder',
  chooseFirst: 'Lütfen en çok uyanı seç. “Başka bir şey” de olur.',
  sent: {
    moderator: 'Bize söylediğin için teşekkürler. Moderasyondan biri okur; ne olduğunu sana burada söyleriz.',
    nobody:
      'Bize söylediğin için teşekkürler. Moderasyondan biri gelene kadar bekler; ne olduğunu sana burada söyleriz.',
    team: 'Bize söylediğin için teşekkürler. Koordinasyon okur; baktığında sana burada söyleriz.',
  },
  gone: 'Bu mesaj artık yok; bildirecek bir şey kalmadı.',
  over: 'Ekibimiz bu mesajı zaten okudu ve karar verdi. Bize söylediğin için teşekkürler.',
  tooMany:
    'Bize bildirdiğin birçok mesaj hâlâ bir insanın okumasını bekliyor. Bazıları okunur okunmaz başkalarını bildirebilirsin.',
};

export const reasons: Words['reasons'] = {
  takenDownTitle: 'Artık odaya gösterilmiyor',
  takenDown:
    'Oda bunu bir süre gördü. Ekibimizden bakması istendi; bir insan okudu ve şu kural yüzünden kaldırdı:',
  earlier: 'Bu, daha önce yazdığın bir mesajla ilgili.',
  mayBeShown: 'Oda mesajını görebilir',
  lifted: 'Verilen karar artık geçerli değil',
  ended: 'Verilen kararın süresi artık doldu',
};

export const appeal: Words['appeal'] = {
  ask: 'Bir kez daha bakılmasını iste',
  askMeans:
    'Bu konuda karar vermemiş biri yeniden bakar. Bunu bir kez isteyebilirsin; neden söylemen gerekmez.',
  addWords: 'İstersen bir şey ekle',
  words: 'Neyi bilmek önemli?',
  wordsHint: 'En çok 500 karakter. Bakacak kişi için şifreli saklanır, sonra silinir.',
  askWith: 'Bu sözlerle iste',
  later: 'Şu anda ekibimizden bakabilecek kimse burada değil; biraz sürebilir.',
  states: {
    open: 'Bir kez daha bakılmasını istedin. Bu konuda karar vermemiş biri bakacak. Ne olduğunu sana burada söyleriz.',
    upheld:
      'Bir insan yeniden baktı ve olduğu gibi kalıyor. Bu, yazılanla ilgili; senin kim olduğunla değil.',
    overturned: 'Bir insan yeniden baktı ve başka türlü görüyor. İstediğin için teşekkürler.',
  },
  over: 'Buna zaten ikinci kez bakıldı ve öyle kalıyor.',
  gone: 'Bu artık yok, o yüzden kimse bakamaz.',
};

export const told: Words['told'] = {
  title: 'Ne oldu',
  reports: {
    waiting: 'Bize bildirdiğin şey bir insanın okumasını bekliyor.',
    kept: 'Bir insan bize bildirdiğin şeyi okudu ve kalabileceğine karar verdi. Bize söylemen doğruydu. Teşekkürler.',
    taken_down:
      'Bir insan bize bildirdiğin şeyi okudu ve kaldırdı. Buradaki herkese göz kulak olduğun için teşekkürler.',
    looked_into: 'Koordinasyon, ekibimizle ilgili söylediğine baktı. Söylediğin için teşekkürler.',
  },
};
