import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { en, type Words } from '../text/en';
import { choose, DIRECTIONS, LANGUAGES, type PageLanguage, wordsOf } from '../text/languages';
import { keepLanguage, keptLanguage } from '../visit/kept';

/** How long the page waits for another language before it shows English meanwhile. */
const WAITS_AT_MOST_MS = 2_000;
const LATE_AFTER_MS = 1_000;
const AGAIN_MS = 3_000;

/** The language of the page, and what else it could be. */
export interface Speaking {
  /** What is on the screen. */
  shown: PageLanguage;
  words: Words;
  /** What somebody chose by hand, for this tab. */
  chosen: PageLanguage | undefined;
  /** By code, English first. */
  offered: readonly string[];
  /** Whether the page can be shown: in its language, or because that has not come in time. */
  ready: boolean;
  /** It is still to come, and something else is shown meanwhile. */
  late: boolean;
  choose(language: PageLanguage): void;
}

/** What the parts of the page know of its language, beside its words. */
export const Spoken = createContext<Speaking>({
  shown: 'en',
  words: en,
  chosen: undefined,
  offered: ['en'],
  ready: true,
  late: false,
  choose: () => {},
});

export function useSpoken(): Speaking {
  return useContext(Spoken);
}

/** Speaks the language of whoever reads, as far as the house offers it; what that is comes with the house. */
export function useSpeaking(ofHouse: readonly string[] | undefined): Speaking {
  const [chosen, setChosen] = useState(keptLanguage);
  const [{ shown, words }, show] = useState<Pick<Speaking, 'shown' | 'words'>>({ shown: 'en', words: en });
  const [waited, setWaited] = useState(false);
  const [late, setLate] = useState(false);
  // What was chosen in this tab was offered in this tab.
  const offered = ofHouse ?? (chosen === undefined ? ['en'] : ['en', chosen]);
  const wanted = choose(chosen, navigator.languages, offered);
  const here = shown === wanted && (ofHouse !== undefined || chosen !== undefined || readsEnglish());

  useEffect(() => fetchWords(wanted, (found) => show({ shown: wanted, words: found })), [wanted]);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), WAITS_AT_MOST_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (here) setWaited(true);
  }, [here]);
  useEffect(() => {
    if (shown === wanted) return setLate(false);
    const timer = setTimeout(() => setLate(true), LATE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [shown, wanted]);
  useLayoutEffect(() => {
    document.documentElement.lang = shown;
    document.documentElement.dir = DIRECTIONS[shown];
  }, [shown]);

  return {
    shown,
    words,
    chosen,
    offered,
    ready: here || waited,
    late,
    choose: (language) => {
      keepLanguage(language);
      setChosen(language);
    },
  };
}

/** Whether this browser asks for English, whatever else the house may offer. */
function readsEnglish(): boolean {
  return choose(undefined, navigator.languages, LANGUAGES) === 'en';
}

/** Brings the words, and tries again as long as they cannot be reached. Returns how to stop. */
function fetchWords(language: PageLanguage, bring: (words: Words) => void): () => void {
  let timer = 0;
  let stopped = false;
  async function once() {
    try {
      const words = language === 'en' ? en : await wordsOf(language);
      if (!stopped) bring(words);
    } catch {
      if (!stopped) timer = window.setTimeout(once, AGAIN_MS);
    }
  }
  once();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
