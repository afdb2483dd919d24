import { expect, test } from 'vitest';
import { en, type Words } from './en';
import { everyPhrase, type Phrase } from './every-phrase';
import { choose, LANGUAGES, OWN_NAMES, REVIEWS, TRANSLATIONS, type Translation, wordsOf } from './languages';
import { localeOf } from './locale';
import { counter } from './plural';

const HEADS = import.meta.glob<string>('./*/{words,help,fair,rooms}.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 40, 100];

const SOON = { wider: 60, backup: 180, every: 120, nobody: 300, firstWord: 90 };

/** Every phrase of a language, with each number in it. */
const phrasesOf = (words: Words) => everyPhrase(words, NUMBERS);

/** The parts of what a phrase was given that whoever reads has to find in it. */
function toBeFound({ at, given }: Phrase): string[] {
  if (at === 'room.typing') return given.flat().length < 3 ? given.flat().map(String) : [];
  if (at === 'numbers.serves') return ['112'];
  return given.flat().filter((it): it is string => typeof it === 'string');
}

const each = TRANSLATIONS.map((language) => ({ language, name: OWN_NAMES[language] }));

test.each(each)('$name has a word for everything', async ({ language }) => {
  const words = phrasesOf(await wordsOf(language));
  const places = (said: readonly Phrase[]) => [...new Set(said.map((it) => it.at))].sort();
  expect(places(words)).toEqual(places(phrasesOf(en)));
  expect(words.filter(({ says }) => says.trim() === '')).toEqual([]);
  expect(words.filter(({ says }) => /undefined|null|NaN|\[object|#/.test(says))).toEqual([]);
});

test.each(each)('in $name every name and number that is given is told', async ({ language }) => {
  const untold = phrasesOf(await wordsOf(language)).filter((said) =>
    toBeFound(said).some((part) => !said.says.includes(part)),
  );
  expect(untold).toEqual([]);
});

/** Numbers from five on are told in digits, in whichever form the words around them stand. */
test.each(each)('in $name every count is told', async ({ language }) => {
  const { welcome, rooms, outgoing, room, worry, calm } = await wordsOf(language);
  for (const many of [5, 11, 21, 25]) {
    for (const says of [
      welcome.here(many),
      rooms.people(many),
      rooms.waiting(many),
      rooms.wait(many),
      outgoing.tooFast(many),
      outgoing.notSaved(many),
      room.left(many),
      room.left(-many),
      room.presence(many, 0),
      room.presence(7, many),
      room.company(many, 0),
      worry.wait(many),
      calm.slow(many, '21:07'),
      calm.listenFirst(many, '21:07'),
      calm.short(many, 600),
      calm.refusedSlow(many),
      calm.refusedListen(many),
      calm.refusedPaused(many),
      ...welcome.howSoon({ ...SOON, wider: many }).filter((it) => /180|3/.test(it)),
    ]) {
      expect(says).toContain(String(many));
    }
  }
  const [, asked, nobody, word] = welcome.howSoon({ ...SOON, wider: 10 });
  expect(asked).toMatch(/10\D+3\D/);
  expect(nobody).toContain('5');
  expect(word).toContain('90');
  expect(welcome.here(40)).toContain('40');
  expect(welcome.here(40)).not.toBe(welcome.here(30).replace('30', '40'));
});

test.each(each)('in $name nothing is told of people who are not there', async ({ language }) => {
  const { room, welcome } = await wordsOf(language);
  expect(room.company(1, 0)).not.toMatch(/\d/);
  expect(room.company(2, 0)).not.toBe(room.company(1, 0));
  expect(room.company(1, 1)).not.toBe(room.company(1, 0));
  expect(welcome.here(0)).not.toMatch(/\d/);
});

test.each(each)('in $name nobody is on the way before somebody has taken it', async ({ language }) => {
  const { help } = await wordsOf(language);
  const way: Record<Translation, RegExp> = {
    de: /Quiet Heron ist auf dem Weg/,
    es: /Quiet Heron está en camino/,
    fr: /Quiet Heron est en route/,
    tr: /Quiet Heron.* yolda/,
    ar: /Quiet Heron.* في الطريق إليك/,
    uk: /Quiet Heron вже йде/,
  };
  expect(help.onTheWay('Quiet Heron')).toMatch(way[language]);
  const before = [
    help.asking,
    help.notReached,
    help.reached,
    help.nobodyYet,
    help.asked('1'),
    help.askedAgain('1'),
  ];
  const bare = new RegExp(way[language].source.replace(/Quiet Heron(\.\*)?/, ''));
  for (const says of before) expect(says).not.toMatch(bare);
});

/** Words that blame, label, threaten or name a method, in the languages of the page. */
const FORBIDDEN: Record<Translation, RegExp> = {
  de: /selbstmord|freitod|begeh|begang|gescheitert|fehlgeschlagen|misslungen|erfolgreich|versag|patient|störung|risik|dringlich|\bR[0-4]\b/i,
  es: /comet|suicidarse|fallid|fracas|con éxito|exitos|paciente|trastorn|riesgo|urgen(?!cias)|llamar la atención|\bR[0-4]\b/i,
  fr: /commett|commis|suicider|échou|échec|réussi|ratée?\b|patient|trouble|risque|urgent|\bR[0-4]\b/i,
  tr: /intihar et|başarısız|başarılı|teşebbüs|hasta\b|bozuklu|riskli?\b|\bacilen\b|dikkat çekme|\bR[0-4]\b/i,
  ar: /ارتكب|ارتكاب|انتحر|فاشل|ناجح|فشل|نجح|مريض|اضطراب|مخاطر|عاجل|\bR[0-4]\b/,
  uk: /самогубств|вчини|скої|невдал|успішн|пацієнт|розлад|ризик|терміново|привернути увагу|\bR[0-4]\b/i,
};

test.each(each)('no text in $name blames, labels, or names an urgency', async ({ language }) => {
  const said = phrasesOf(await wordsOf(language)).filter(({ says }) => FORBIDDEN[language].test(says));
  expect(said).toEqual([]);
});

test.each(each)('what $name calls a button is what its other texts call it', async ({ language }) => {
  const words = await wordsOf(language);
  expect(words.everywhere.talkInterrupted).toContain(words.everywhere.needSomeone);
  expect(words.sanctions.works).toContain(words.everywhere.needSomeone);
  expect(words.reachOut.answers.overheard).toContain(words.everywhere.exit);
  expect(words.worry.choose).toContain(words.worry.act);
  for (const choose of [words.worry.choose, words.report.choose]) expect(choose).toContain(words.report.act);
  expect(words.report.chooseFirst).toContain(words.report.categories.other.name);
});

test.each(each)('the files of $name say how far they were read', ({ language }) => {
  const own = Object.entries(HEADS).filter(([path]) => path.startsWith(`./${language}/`));
  expect(own).toHaveLength(4);
  const unread = 'Review: not yet reviewed by a native speaker with lived experience.';
  for (const [path, source] of own) {
    const says = source.includes(unread);
    expect(says, path).toBe(REVIEWS[language] === 'not_by_a_native_speaker_with_lived_experience');
  }
});

test('Ukrainian and Arabic have more than two forms for a number', async () => {
  const { rooms } = await wordsOf('uk');
  const [one, two, five, twentyOne] = [1, 2, 5, 21].map((it) => rooms.people(it));
  expect([one, two, five, twentyOne]).toEqual([
    'Тут 1 людина',
    'Тут 2 людини',
    'Тут 5 людей',
    'Тут 21 людина',
  ]);
  const arabic = (await wordsOf('ar')).rooms;
  const said = [1, 2, 3, 11].map((it) => arabic.people(it));
  expect(said).toEqual(['هنا شخص واحد', 'هنا شخصان', 'هنا 3 أشخاص', 'هنا 11 شخصًا']);
});

test('a number in Arabic keeps its order and the digits of a telephone', async () => {
  const words: Words = await wordsOf('ar');
  expect(words.numbers.emergency('116 123')).toContain('\u2066116 123\u2069');
  expect(words.rooms.title('Quiet Heron')).toContain('\u2068Quiet Heron\u2069');
  expect(counter('ar-EG')(3, { other: '#' })).toBe('3');
  expect(words.time.clock(Date.UTC(2026, 0, 1, 12))).toMatch(/[0-9]/);
});

const ALL = ['en', ...TRANSLATIONS];

test('what somebody chose goes before their browser, and their browser before English', () => {
  expect(choose('ar', ['de'], ALL)).toBe('ar');
  expect(choose(undefined, ['de'], ALL)).toBe('de');
  expect(choose('en', ['de'], ALL), 'English can be chosen').toBe('en');
  expect(choose(undefined, ['de-AT', 'en'], ALL)).toBe('de');
  expect(choose(undefined, ['en-GB', 'de'], ALL)).toBe('en');
  expect(choose(undefined, ['pt-BR'], ALL)).toBe('en');
  expect(choose(undefined, ['pt-BR', 'uk-UA'], ALL), 'their second language').toBe('uk');
  expect(choose(undefined, [], ALL)).toBe('en');
});

test('a language that is not switched on is never shown', () => {
  for (const language of TRANSLATIONS) {
    expect(choose(language, [language], ['en'])).toBe('en');
    expect(choose(undefined, [language], ['en', 'xx'])).toBe('en');
  }
  expect(choose('ar', ['de'], ['en', 'de']), 'switched off since it was chosen').toBe('de');
  expect(choose('xx', [], ['en', 'xx']), 'the page does not have it').toBe('en');
});

test('times are written as where the reader lives, if their browser is of that language', () => {
  expect(localeOf('de', 'de', ['en-GB', 'de-AT'])).toBe('de-AT');
  expect(localeOf('de', 'de', ['fr-CH'])).toBe('de');
  expect(localeOf('en', 'en-GB', ['de-DE'])).toBe('en-GB');
});

test('every language is called by its own name', () => {
  expect(new Set(Object.values(OWN_NAMES)).size).toBe(LANGUAGES.length);
});
