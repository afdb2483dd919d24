import type { RefObject } from 'preact';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { Asking, Visit } from '../visit/visit';
import type { CaseId, Help, House, RoomId } from '../wire';
import { EmergencyNumber, Lines } from './numbers';
import { ReachOut } from './reach-out';
import { Wishes } from './wishes';

interface HelpPanelProps {
  visit: Visit;
  house: House | undefined;
  /** The case whose end has been read. */
  putAway: CaseId | undefined;
  onPutAway(id: CaseId): void;
  onGo(room: RoomId): void;
  panel: RefObject<HTMLElement | null>;
}

/** How far help is, on every screen, said aloud at once when it changes. It says only what is so. */
export function HelpPanel({ visit, house, putAway, onPutAway, onGo, panel }: HelpPanelProps) {
  const words = useWords();
  const { help } = visit.standing;
  const said = helpText(words, help, visit.asking);
  const unanswered = visit.asking === 'no' && help?.state.is === 'asked' && !help.state.on_call;
  const away = said === undefined || isAway(help, visit, putAway);
  return (
    <section class="help" ref={panel} tabIndex={-1} hidden={away} aria-labelledby="help-title">
      <div aria-live="assertive">
        {!away && (
          <>
            <h2 id="help-title">{words.help.title}</h2>
            {help?.given_up && visit.asking === 'no' && <p>{words.help.givenUp}</p>}
            <p>{said}</p>
            {help?.asked_by_another && mayWish(help, visit.asking) && <p>{words.help.askedByAnother}</p>}
            {unanswered && <p>{words.help.nobodyOnCall}</p>}
            {isAlone(help, visit.asking) && <p>{words.help.keepPlace}</p>}
          </>
        )}
      </div>
      {!away && (
        <>
          <HelpActs help={help} here={visit.here} onGo={onGo} onPutAway={onPutAway} />
          {(unanswered || numbersNeeded(help, visit.asking)) && (
            <>
              <EmergencyNumber house={house} />
              {isAlone(help, visit.asking) && <ReachOut />}
              <Lines house={house} />
            </>
          )}
          {help !== null && mayWish(help, visit.asking) && (
            <Wishes help={help} house={house} token={visit.pass.token} open={visit.here === undefined} />
          )}
        </>
      )}
    </section>
  );
}

/** Where help stands, in words, or undefined if none was asked for. */
export function helpText(
  { help: words, time }: Pick<Words, 'help' | 'time'>,
  help: Help | null,
  asking: Asking,
): string | undefined {
  if (asking === 'asking') return words.asking;
  if (asking === 'not_reached') return words.notReached;
  if (asking === 'reached') return words.reached;
  if (help === null) return undefined;
  const since = time.clock(help.since);
  switch (help.state.is) {
    case 'asked':
      return help.state.again ? words.askedAgain(since) : words.asked(since);
    case 'seen':
      return words.seen;
    case 'nobody_yet':
      return words.nobodyYet;
    case 'on_the_way':
      return words.onTheWay(help.state.name);
    case 'with_you':
      return words.withYou(help.state.name);
    case 'closed':
      return words.closed;
  }
}

/** Whether the person should be offered other people to turn to. */
function numbersNeeded(help: Help | null, asking: Asking): boolean {
  return asking === 'not_reached' || isAlone(help, asking);
}

/** Whether they were told that nobody could come yet. */
function isAlone(help: Help | null, asking: Asking): boolean {
  return asking === 'no' && help?.state.is === 'nobody_yet';
}

/** Whether somebody is still to come, who will want to know what would help. */
export function mayWish({ state }: Help, asking: Asking): boolean {
  switch (state.is) {
    case 'asked':
    case 'seen':
    case 'nobody_yet':
    case 'on_the_way':
      return asking === 'no';
    case 'with_you':
    case 'closed':
      return false;
  }
}

function isAway(help: Help | null, visit: Visit, putAway: CaseId | undefined): boolean {
  if (visit.asking !== 'no' || help === null) return false;
  if (help.state.is === 'closed') return help.case === putAway;
  return help.state.is === 'with_you' && help.state.room === visit.here;
}

interface HelpActsProps {
  help: Help | null;
  here: RoomId | undefined;
  onGo(room: RoomId): void;
  onPutAway(id: CaseId): void;
}

function HelpActs({ help, here, onGo, onPutAway }: HelpActsProps) {
  const words = useWords();
  if (help === null) return null;
  const { state } = help;
  switch (state.is) {
    case 'on_the_way':
    case 'with_you':
      if (state.room === here) return null;
      return (
        <Button kind="primary" onClick={() => onGo(state.room)}>
          {words.help.openRoom}
        </Button>
      );
    case 'closed':
      return <Button onClick={() => onPutAway(help.case)}>{words.everywhere.understood}</Button>;
    case 'asked':
    case 'seen':
    case 'nobody_yet':
      return null;
  }
}
