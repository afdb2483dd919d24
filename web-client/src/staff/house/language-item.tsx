import { useId, useState } from 'preact/hooks';
import { OWN_NAMES, REVIEWS, type Translation } from '../../text/languages';
import { Button } from '../../ui/button';
import { languageNames } from '../../ui/names';
import { Notice } from '../../ui/notice';
import { day } from '../../ui/time';
import type { Translation as SwitchedOn } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { EveryWord } from './every-word';

interface LanguageItemProps {
  language: Translation;
  /** Absent while it is off. */
  on: SwitchedOn | undefined;
  onDecided(): Promise<void>;
}

/** One translation: whether it is on, how far it was read, its words, and the switch. */
export function LanguageItem({ language, on, onDecided }: LanguageItemProps) {
  const { languages: words } = useWords();
  const { act, run } = useAct();
  const heading = `language-${language}`;
  const name = languageNames([language]);
  const decide = (method: 'PUT' | 'DELETE') =>
    run(`/api/translations/${language}`, { method }, async () => {
      await onDecided();
      focusSoon(heading);
    });
  return (
    <li class="item">
      <h3 id={heading} tabIndex={-1}>
        {name} <span lang={language}>{OWN_NAMES[language]}</span>
      </h3>
      <p class="small">
        <strong>{on === undefined ? words.off : words.on(day(on.at), on.by)}</strong>
      </p>
      <p class="small">{words.reviews[REVIEWS[language]]}</p>
      <EveryWord language={language} name={name} />
      {on === undefined && <SwitchOn name={name} busy={act.is === 'busy'} onSwitchOn={() => decide('PUT')} />}
      <Trouble act={act} />
      {on !== undefined && (
        <Sure
          label={words.switchOffThis(name)}
          question={words.switchOffSure(name)}
          yes={words.switchOffYes}
          busy={act.is === 'busy'}
          onYes={() => decide('DELETE')}
        >
          {words.switchOff}
        </Sure>
      )}
    </li>
  );
}

interface SwitchOnProps {
  name: string;
  busy: boolean;
  onSwitchOn(): void;
}

/** Only whoever says that the words were read switches them on. */
function SwitchOn({ name, busy, onSwitchOn }: SwitchOnProps) {
  const { languages: words } = useWords();
  const [ticked, setTicked] = useState(false);
  const [early, setEarly] = useState(false);
  const id = useId();
  const press = () => {
    setEarly(!ticked);
    if (ticked) onSwitchOn();
  };
  return (
    <>
      <div class="choice">
        <label for={id}>
          <input
            id={id}
            type="checkbox"
            checked={ticked}
            onChange={(event) => setTicked(event.currentTarget.checked)}
          />
          <span>{words.ticked(name)}</span>
        </label>
      </div>
      {early && !ticked && (
        <Notice tone="heed" said="at_once">
          <p>{words.tickFirst}</p>
        </Notice>
      )}
      <Button label={words.switchOnThis(name)} busy={busy} onClick={press}>
        {words.switchOn}
      </Button>
    </>
  );
}
