import { useState } from 'preact/hooks';
import { ask } from '../connection/http';
import type { Soon, Words } from '../text/en';
import type { PageLanguage } from '../text/languages';
import { useWords } from '../text/words';
import { useArrival } from '../ui/arrival';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Pass } from '../visit/visit';
import type { AgeBand, Enter, Entered, House, ProblemKind } from '../wire';
import { Languages } from './languages';
import { NameChoice } from './name-choice';
import { useSpoken } from './speaking';

/** The token of a visit ran out; `unheard`, while someone had been asked for in vain. */
export type Ended = 'quietly' | 'unheard';

interface WelcomeProps {
  house: House;
  /** How a visit was cut short, if one was. */
  ended: Ended | undefined;
  onEntered(pass: Pass): void;
}

/** Everything someone should know before they write, and the one button. */
export function Welcome({ house, ended, onEntered }: WelcomeProps) {
  const { welcome, everywhere } = useWords();
  const heading = useArrival();
  return (
    <main class="sheet">
      <Languages />
      <h1 ref={heading} tabIndex={-1}>
        {welcome.title}
      </h1>
      {ended !== undefined && (
        <Notice tone={ended === 'unheard' ? 'now' : 'calm'} said="at_once">
          <p>{everywhere.tokenEnded}</p>
          {ended === 'unheard' && <p>{everywhere.wishEnded}</p>}
        </Notice>
      )}
      <p class="lead">{welcome.what.join(' ')}</p>
      <RightNow house={house} />
      <section>
        <h2>{welcome.confidential}</h2>
        <ul>
          {welcome.confidentialPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <h3>{welcome.exceptionTitle}</h3>
        <p>{welcome.exception}</p>
        <h3>{welcome.howSoonTitle}</h3>
        <ul>
          {welcome.howSoon(soon(house)).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <HouseRules />
      <Door house={house} onEntered={onEntered} />
    </main>
  );
}

/** What is published of how soon people are asked, in seconds. */
function soon(house: House): Soon {
  return {
    wider: house.asked_again_after / 1_000,
    backup: house.backup_asked_after / 1_000,
    every: house.asked_again_every / 1_000,
    nobody: house.told_nobody_after / 1_000,
    firstWord: house.first_word_within / 1_000,
  };
}

function RightNow({ house }: { house: House }) {
  const { welcome } = useWords();
  return (
    <section class="panel">
      <h2>{welcome.now}</h2>
      <ul class="plain">
        <li>{welcome.here(house.here)}</li>
        <li>{house.on_duty ? welcome.onDuty : welcome.offDuty}</li>
        <li>{house.on_call ? welcome.onCall : welcome.offCall}</li>
      </ul>
    </section>
  );
}

function HouseRules() {
  const { welcome, ruleNames } = useWords();
  return (
    <section>
      <h2>{welcome.rules}</h2>
      <ul>
        {Object.values(ruleNames).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}

function Door({ house, onEntered }: Pick<WelcomeProps, 'house' | 'onEntered'>) {
  const words = useWords();
  const { chosen } = useSpoken();
  const [only] = house.bands;
  const [band, setBand] = useState<AgeBand | undefined>(house.bands.length === 1 ? only?.band : undefined);
  const [nickname, setNickname] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const enter = async () => {
    if (band === undefined) return setTrouble(words.welcome.chooseBand);
    if (nickname.trim() === '') return setTrouble(words.welcome.nameFirst);
    setBusy(true);
    const body: Enter = { band, nickname: nickname.trim(), ...inLanguage(chosen) };
    const reply = await ask<Entered>('/api/seekers', { method: 'POST', body });
    setBusy(false);
    if (reply.is === 'done') onEntered({ ...reply.body, band });
    else setTrouble(whyNotIn(words, reply.is === 'problem' ? reply.problem : undefined));
  };

  return (
    <section class="panel door">
      <NameChoice nickname={nickname} onChoose={setNickname} />
      {house.bands.length === 1 && only !== undefined && <p>{words.welcome.forWhom(only.label)}</p>}
      {house.bands.length > 1 && <Bands house={house} chosen={band} onChoose={setBand} />}
      {trouble !== undefined && (
        <Notice tone="heed" said="at_once">
          {trouble}
        </Notice>
      )}
      <Button kind="primary" busy={busy} onClick={enter}>
        {busy ? words.welcome.entering : words.welcome.enter}
      </Button>
      <p class="small">{words.welcome.enterNote}</p>
    </section>
  );
}

interface BandsProps {
  house: House;
  chosen: AgeBand | undefined;
  onChoose(band: AgeBand): void;
}

function Bands({ house, chosen, onChoose }: BandsProps) {
  const { welcome } = useWords();
  return (
    <fieldset class="choice">
      <legend>{welcome.band}</legend>
      {house.bands.map(({ band, label }) => (
        <label key={band}>
          <input type="radio" name="band" checked={band === chosen} onChange={() => onChoose(band)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The house is told only of a language that was chosen by hand. */
export function inLanguage(chosen: PageLanguage | undefined): Pick<Enter, 'language'> {
  return chosen === undefined ? {} : { language: chosen };
}

/** Why someone could not come in, in words they can act on. */
export function whyNotIn({ welcome }: Words, problem: ProblemKind | undefined): string {
  if (problem?.code === 'too_fast') return welcome.tooFast(Math.ceil(problem.retry_after_ms / 1_000));
  if (problem?.code === 'nickname_unfit') return welcome.nicknameUnfit;
  if (problem?.code === 'unknown_band') return welcome.chooseBand;
  return welcome.notNow;
}
