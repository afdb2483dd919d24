import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../text/en';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import { useNow } from '../ui/time';
import type { Decided, What } from '../visit/decided';
import type { Visit } from '../visit/visit';
import type { House } from '../wire';
import { Appeal } from './appeal';

interface ReasonsProps {
  decided: Decided;
  visit: Visit;
  house: House | undefined;
  /** What it is about, where that cannot be seen. */
  about?: string | undefined;
  /** Where it may be put away once it is read. */
  onPutAway?(): void;
  /** What they can do all the same. */
  children?: ComponentChildren;
}

/**
 * What was decided about whoever reads this: what, under which rule, by whom, until when, and how to ask again. It can be
 * folded, so that somebody who may still read has space to.
 */
export function Reasons({ decided, visit, house, about, onPutAway, children }: ReasonsProps) {
  const words = useWords();
  const now = useNow(5_000);
  const id = useId();
  const { what } = decided;
  if (what.is === 'kept_off' && what.until - visit.aheadMs <= now) return null;
  return (
    <section class={`notice ${isRelief(what) ? '' : 'notice-heed '}reasons`} aria-labelledby={id}>
      <details open>
        <summary id={id}>{titleOf(words, what)}</summary>
        <Said how={isRelief(what) ? 'politely' : 'at_once'} title={id}>
          {about !== undefined && <p>{about}</p>}
          <Why what={what} now={now} aheadMs={visit.aheadMs} />
          {children}
        </Said>
        <Appeal decided={decided} house={house} token={visit.pass.token} />
        {onPutAway !== undefined && <Button onClick={onPutAway}>{words.everywhere.understood}</Button>}
      </details>
    </section>
  );
}

interface SaidProps {
  how: 'politely' | 'at_once';
  /** The element that says what it is about. */
  title: string;
  children: ComponentChildren;
}

/** Told to a screen reader, when it is free or at once. */
function Said({ how, title, children }: SaidProps) {
  return how === 'politely' ? (
    <div role="status" aria-labelledby={title}>
      {children}
    </div>
  ) : (
    <div role="alert" aria-labelledby={title}>
      {children}
    </div>
  );
}

/** Whether it is good to read. */
export function isRelief(what: What): boolean {
  return what.is === 'may_be_shown' || what.is === 'over';
}

/** What was decided, in a few words. */
export function titleOf({ outgoing, reasons, sanctions }: Words, what: What): string {
  switch (what.is) {
    case 'not_shown':
    case 'nobody_looked':
      return outgoing.rejectedTitle;
    case 'taken_down':
      return reasons.takenDownTitle;
    case 'may_be_shown':
      return reasons.mayBeShown;
    case 'kept_off':
      return sanctions.title[what.kind];
    case 'over':
      return what.lifted ? reasons.lifted : reasons.ended;
  }
}

interface WhyProps {
  what: What;
  now: number;
  /** The server's clock is ahead of this one by so much. */
  aheadMs: number;
}

/** By whom in kind, under which rule, and until when. */
function Why({ what, now, aheadMs }: WhyProps) {
  const { outgoing, reasons, sanctions, ruleNames, time } = useWords();
  switch (what.is) {
    case 'not_shown':
    case 'taken_down':
      return (
        <>
          <p>{what.is === 'taken_down' ? reasons.takenDown : outgoing.rejected}</p>
          <p>
            <q>{ruleNames[what.rule]}</q>
          </p>
        </>
      );
    case 'nobody_looked':
      return <p>{outgoing.expired}</p>;
    case 'kept_off':
      return (
        <>
          <p>
            {sanctions.by[what.by]} <q>{ruleNames[what.rule]}</q>
          </p>
          <p>
            {sanctions.until(time.moment(what.until - aheadMs, now))} {sanctions.works}
          </p>
          {what.kind === 'mute' && <p>{sanctions.mutedWriting}</p>}
        </>
      );
    case 'may_be_shown':
    case 'over':
      return null;
  }
}
