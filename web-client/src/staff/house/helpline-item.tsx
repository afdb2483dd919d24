import type { ComponentChildren } from 'preact';
import type { StaffWords } from '../../text/staff-en';
import { Button } from '../../ui/button';
import { languageNames } from '../../ui/names';
import type { Country, Helpline, HelplineStanding, Known, KnownEmergency, KnownHelpline } from '../../wire';
import { useAct } from '../shift/act';
import { focusSoon } from '../ui/focus';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

type HelplineWords = StaffWords['helplines'];

const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });

interface LineItemProps {
  country: Country;
  line: KnownHelpline;
  onDecided(): Promise<void>;
}

export function LineItem({ country, line: { helpline, known }, onDecided }: LineItemProps) {
  const { helplines: words } = useWords();
  return (
    <Item country={country} name={helpline.name} known={known} onDecided={onDecided}>
      <p>{ways(words, helpline).join('. ')}</p>
      <p class="small facts">
        {facts(words, helpline).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </Item>
  );
}

interface EmergencyItemProps {
  country: Country;
  emergency: KnownEmergency;
  onDecided(): Promise<void>;
}

export function EmergencyItem({ country, emergency: { numbers, known }, onDecided }: EmergencyItemProps) {
  const { helplines: words } = useWords();
  const said = numbers.map((it) => `${it.number} ${words.serves[it.serves]}`.trim()).join(', ');
  return (
    <Item country={country} name={words.emergency} known={known} onDecided={onDecided}>
      <p>{words.phone(said)}</p>
    </Item>
  );
}

interface ItemProps {
  country: Country;
  name: string;
  known: Known;
  onDecided(): Promise<void>;
  children: ComponentChildren;
}

function Item({ country, name, known, onDecided, children }: ItemProps) {
  const { helplines: words } = useWords();
  const { act, run } = useAct();
  const { line, content, standing } = known;
  const heading = `helpline-${line}`;
  const decide = (what: 'confirm' | 'withdraw', lines: unknown) =>
    run(`/api/helplines/countries/${country}/${what}`, { method: 'POST', body: { lines } }, async () => {
      await onDecided();
      focusSoon(heading);
    });
  const [confirm, confirmThis] =
    standing.is === 'stale'
      ? [words.confirmAgain, words.confirmAgainThis(name)]
      : [words.confirm, words.confirmThis(name)];
  return (
    <li class="item row">
      <div class="row-what">
        <h4 id={heading} tabIndex={-1} dir="auto">
          {name}
        </h4>
        <p class="small">
          <strong>{stands(words, standing)}</strong>
        </p>
        {children}
        <Trust name={name} known={known} />
        <Trouble act={act} />
      </div>
      <div class="acts">
        {standing.is !== 'on' && (
          <Button
            label={confirmThis}
            busy={act.is === 'busy'}
            onClick={() => decide('confirm', [{ line, content }])}
          >
            {confirm}
          </Button>
        )}
        {(standing.is === 'on' || standing.is === 'stale') && (
          <Button
            label={words.withdrawThis(name)}
            busy={act.is === 'busy'}
            onClick={() => decide('withdraw', [line])}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where it comes from, and where to ask. */
function Trust({ name, known }: { name: string; known: Known }) {
  const { helplines: words } = useWords();
  return (
    <>
      {known.note !== null && <p class="small">{known.note}</p>}
      <p class="small facts">
        <span>{words.checked(known.checked)}</span>
        <span>{words.sources(known.sources.join(', '))}</span>
        {known.site !== null && (
          <a href={known.site} target="_blank" rel="noreferrer" aria-label={words.siteOf(name)}>
            {words.site}
          </a>
        )}
      </p>
    </>
  );
}

function stands(words: HelplineWords, standing: HelplineStanding): string {
  switch (standing.is) {
    case 'off':
      return words.off;
    case 'changed':
      return words.changed(DAY.format(standing.at), standing.by);
    case 'on':
      return words.on(DAY.format(standing.at), standing.by);
    case 'stale':
      return words.stale(DAY.format(standing.at), standing.by);
  }
}

function ways(words: HelplineWords, { phone, text, word, chat }: Helpline): string[] {
  return [
    ...(phone.length > 0 ? [words.phone(phone.join(', '))] : []),
    ...(text !== null ? [words.text(text, word)] : []),
    ...(chat !== null ? [words.chat(chat)] : []),
  ];
}

function facts(words: HelplineWords, { hours, languages, topics }: Helpline): string[] {
  const said = [
    hours === null ? '' : hours.is === 'always' ? words.always : hours.words,
    languageNames(languages),
    topics.map((it) => words.topics[it]).join(', '),
  ];
  return said.filter((it) => it !== '');
}
