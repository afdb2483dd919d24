import type { Words } from '../en';

/**
 * What someone reads while they wait for help, say what they want of it, or worry about another, in Turkish.
 *
 * Review: not yet reviewed by a native speaker with lived experience.
 */
export const reachOut: Words['reachOut'] = {
  question: 'Birine ulaşmayı senin için ne zorlaştırır?',
  barriers: {
    burden: 'Kimseye yük olmak istemiyorum',
    words: 'Ne diyeceğimi bilemem',
    sent: 'Bana birini gönderebilirler',
    before: 'Daha önce iyi gelmedi',
    overheard: 'Biri duyabilir ya da görebilir',
    other: 'Başka bir şey',
  },
  answers: {
    burden:
      'Bu ağır bir düşünce ve birçok insanda var. Burada cevap verenler tam da bunun için burada olmayı seçti. Yeterince kötü olduğunu kanıtlaman gerekmiyor.',
    words:
      'Başlamak için bir cümle yeter: “İyi değilim ve bunu nasıl söyleyeceğimi bilmiyorum.” Karşındaki insan sorar, sen de istediğine cevap verirsin.',
    sent: 'Nerede olduğunu bilmiyoruz; sen yazmadıkça kimseyi gönderemeyiz. Bu sayfanın dışındaki numaraların kendi kuralları var. Onlara önce sorabilirsin: “Onayım olmadan ne yaparsınız?”',
    before:
      'Bunun için üzgünüz. Kimin cevap verdiğine çok bağlı. Neyin iyi gelmediğini başta söyleyebilirsin; istediğin an bırakıp bir başkasıyla deneyebilirsin.',
    overheard:
      'Burada hiç ses olmadan yazarsın. “Bu sayfadan çık”, ya da üç kez Shift, ekranı hemen boşaltır. Ararsan telefonun numarayı listesinde tutabilir; oradan silebilirsin.',
    other:
      'O zaman bizim aklımıza gelmemiş bir şey, ve o da aynı derecede önemli. Sana gelen insana olduğu gibi söyleyebilirsin.',
  },
};

export const wishes: Words['wishes'] = {
  title: 'Sana ne iyi gelir?',
  youSaid: (wish) => `Şunu söyledin: ${wish}`,
  text: 'Sana gelen kişi burada seçtiğini görür. İstediğin zaman değiştirebilirsin.',
  names: {
    talk_here: 'Burada konuşmak',
    numbers: 'Bana numara verin',
    may_call: 'Nerede olduğumu söylersem, birini arayabilirsiniz',
    safe_now: 'Güvendeyim, bunu söylemem gerekiyordu',
  },
  said: {
    talk_here: 'Sana gelen kişi, burada konuşmak istediğini görür.',
    numbers: 'İşte numaralar. Yine de burada da biriyle konuşabilirsin.',
    may_call: 'Sana gelen kişi bunu görür. Sana birini ancak nerede olduğunu yazarsan çağırabilir.',
    safe_now: 'Bunu bize söylediğin için teşekkürler. Bir insan yine de bakar ve bunu söylediğini görür.',
  },
  notReached: 'Bu bize ulaşmadı. Lütfen yeniden dene.',
  where: 'Neredesin',
  whereHint: 'Bir adres, bir yer, ya da seni nasıl bulabilecekleri. Yalnızca istediğin kadarı.',
  whereMeans:
    'Bunu yalnızca nöbettekiler okuyabilir. Şifreli saklanır ve sonra silinir. Bunu yazmak kendiliğinden kimseyi aramaz: buna sana gelen kişi karar verir ve mümkün olan her durumda önce sana sorar.',
  sayWhere: 'Nöbettekilere söyle',
  saidWhere: 'Nerede olduğun hakkında yazdığın nöbettekilerde. Değişirse yeniden yaz.',
  ruleTitle: 'Onayın olmadan ne zaman harekete geçeriz',
  rule: 'Senin ya da bir başkasının hayatı tehlikedeyse ve başka yol yoksa, sana gelen kişi onayın olmadan acil yardımı arayabilir. Yalnızca bize söylediklerini aktarabilir.',
};

export const plan: Words['plan'] = {
  title: 'Birlikte yaptığınız plan',
  loading: 'Bir dakika…',
  unreachable: 'Şu anda yükleyemedik.',
  again: 'Yeniden dene',
  keep: 'Bu cihazda sakla',
  keepMeans:
    'Bir metin dosyası olur. Bu cihazı kullanan başkaları onu bulabilir. Dosya olmadan, sekmeyi kapattığında plandan burada hiçbir şey kalmaz.',
  file: 'notlar.txt',
  kept: (file) => `Tarayıcında artık ${file} adıyla duruyor, büyük olasılıkla indirilenler arasında.`,
};

export const worry: Words['worry'] = {
  begin: 'Biri için endişeli misin, yoksa yolunda olmayan bir şey mi var?',
  choose: 'Yazılanı seç: altında “Endişeleniyorum” ve “Bunu bildir” yazar.',
  act: 'Endişeleniyorum',
  actOn: (name) => `Endişeleniyorum: ${name}`,
  title: (name) => `${name} için endişeleniyorsun`,
  text: (name) =>
    `Birbirinize göz kulak olduğunuz için teşekkürler. Nöbettekilerden ${name} ile ilgilenmelerini isteyebiliriz. Bunu kimin istediği ona söylenmez.`,
  ask: 'Lütfen onunla ilgilenin',
  no: 'Hayır, geri dön',
  asked: (name) =>
    `Teşekkürler. Nöbettekilerden ${name} ile ilgilenmeleri istendi. Bunun sen olduğun ona söylenmez.`,
  you: 'Bunu taşımak zorunda değilsin. Ağır gelirse, senin için de biri olabilir.',
  gone: 'Bu mesaj artık yok. Hâlâ endişeleniyorsan, kendin için birini iste ve ona anlat.',
  wait: (seconds) => `Lütfen ${seconds <= 1 ? 'bir saniye' : `${seconds} saniye`} bekle ve yeniden dene.`,
  notReached: 'Bu bize ulaşmadı. Lütfen yeniden dene.',
  elsewhereTitle: 'Burada olmayan biri için mi endişeleniyorsun?',
  elsewhereText:
    'Yalnızca burada olan insanlara ulaşabiliriz. Kendin için birini isteyebilir, neyin iyi gelebileceğini birlikte düşünebilirsiniz. Şu anda bir hayat tehlikedeyse lütfen ara.',
  elsewhereAsk: 'Birlikte düşünecek birini iste',
};

export const roomCare: Words['roomCare'] = {
  title: 'Bu sende kaldıysa, onunla yalnız kalman gerekmiyor',
  lines: 'Telefona cevap veren insanlar',
};
