import { useState } from 'preact/hooks';
import { en, type Words } from '../../text/en';
import { everyPhrase } from '../../text/every-phrase';
import { DIRECTIONS, type Translation, wordsOf } from '../../text/languages';
import { Loading } from '../ui/loading';
import { useWords } from '../words';

/** Enough for every form that a language has. */
const NUMBERS = [0, 1, 2, 5, 21, 40];

type Fetched = { is: 'not_asked' } | { is: 'coming' } | { is: 'unreachable' } | { is: 'here'; words: Words };

interface EveryWordProps {
  language: Translation;
  /** As the coordinator calls it. */
  name: string;
}

/** Every phrase that seekers would read, beside the English one, fetched when somebody opens it. */
export function EveryWord({ language, name }: EveryWordProps) {
  const { languages: words } = useWords();
  const [fetched, setFetched] = useState<Fetched>({ is: 'not_asked' });
  const fetchOnce = async () => {
    if (fetched.is === 'coming' || fetched.is === 'here') return;
    setFetched({ is: 'coming' });
    try {
      setFetched({ is: 'here', words: await wordsOf(language) });
    } catch {
      setFetched({ is: 'unreachable' });
    }
  };
  return (
    <details class="every-word" onToggle={(event) => event.currentTarget.open && fetchOnce()}>
      <summary aria-label={words.readAll(name)}>{words.read}</summary>
      {fetched.is === 'coming' && <Loading />}
      {fetched.is === 'unreachable' && <p role="alert">{words.wordsUnreachable}</p>}
      {fetched.is === 'here' && (
        <>
          <p class="small">{words.readMeans}</p>
          <Phrases language={language} name={name} words={fetched.words} />
        </>
      )}
    </details>
  );
}

function Phrases({ language, name, words }: EveryWordProps & { words: Words }) {
  const { languages } = useWords();
  const english = byName(en);
  const translated = byName(words);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{languages.inEnglish}</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        {[...english].map(([at, says]) => (
          <tr key={at}>
            <td>
              <Lines says={says} />
            </td>
            <td lang={language} dir={DIRECTIONS[language]}>
              <Lines says={translated.get(at) ?? []} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ says }: { says: readonly string[] }) {
  return (
    <>
      {says.map((it) => (
        <div key={it}>{it}</div>
      ))}
    </>
  );
}

/** What each phrase says, each thing once. */
function byName(words: Words): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { at, says } of everyPhrase(words, NUMBERS)) {
    const before = found.get(at) ?? [];
    if (!before.includes(says)) found.set(at, [...before, says]);
  }
  return found;
}
