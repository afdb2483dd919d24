import { TRANSLATIONS } from '../../text/languages';
import type { Translations } from '../../wire';
import { Loading } from '../ui/loading';
import { useWords } from '../words';
import { LanguageItem } from './language-item';
import { useList } from './use-list';

/** The languages of the seekers' page: which are on, and what there is to read before another one is. */
export function Languages() {
  const { languages: words } = useWords();
  const { reply, reload } = useList<Translations>('/api/translations');
  return (
    <section class="wide" aria-labelledby="house-languages">
      <h2 id="house-languages" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="small">{words.means}</p>
      {reply === undefined && <Loading />}
      {reply !== undefined && reply.is !== 'done' && <p role="status">{words.unreachable}</p>}
      {reply?.is === 'done' && (
        <>
          <p>{words.english}</p>
          <ul class="items">
            {TRANSLATIONS.map((it) => (
              <LanguageItem
                key={it}
                language={it}
                on={reply.body.on.find(({ language }) => language === it)}
                onDecided={reload}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
