import { DIRECTIONS, LANGUAGES, OWN_NAMES } from '../text/languages';
import { useWords } from '../text/words';
import { useSpoken } from './speaking';

/** The languages of the page, each by its own name, for whoever cannot read the one that is shown. */
export function Languages() {
  const { language } = useWords();
  const { shown, offered, late, choose } = useSpoken();
  const all = LANGUAGES.filter((it) => offered.includes(it));
  if (all.length < 2) return null;
  return (
    <section class="languages" aria-label={language.title}>
      <ul>
        {all.map((it) => (
          <li key={it}>
            <button
              type="button"
              class="button language"
              lang={it}
              dir={DIRECTIONS[it]}
              aria-pressed={it === shown}
              onClick={() => choose(it)}
            >
              {OWN_NAMES[it]}
            </button>
          </li>
        ))}
      </ul>
      <p class="small" role="status" hidden={!late}>
        {late && language.late}
      </p>
    </section>
  );
}
