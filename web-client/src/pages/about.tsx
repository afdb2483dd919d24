import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { House, Message, RoomId } from '../wire';
import { Report } from './report';
import { isOfAnother, Worry } from './worry';

/** What somebody wants to say about a message of another. */
export interface About {
  is: 'worried' | 'report';
  message: Message;
}

interface AboutBeginProps {
  /** Whether somebody is here of whom one may be worried. */
  ofAnother: boolean;
  choosing: boolean;
  onChoosing(choosing: boolean): void;
}

/** Once for the whole room: ways to worry or report below every message would make every message look wrong. */
export function AboutBegin({ ofAnother, choosing, onChoosing }: AboutBeginProps) {
  const { worry, report } = useWords();
  const { begin, choose } = ofAnother ? worry : report;
  return (
    <div class="about-begin">
      <p class="small" role="status">
        {choosing && choose}
      </p>
      <Button kind="quiet" onClick={() => onChoosing(!choosing)}>
        {choosing ? worry.no : begin}
      </Button>
    </div>
  );
}

interface AboutActsProps {
  message: Message;
  onAbout(about: About): void;
}

/** While a message is being chosen. About a message of staff there is nothing to worry. */
export function AboutActs({ message, onAbout }: AboutActsProps) {
  const { worry, report } = useWords();
  if (message.mine !== undefined) return null;
  return (
    <div class="about-acts">
      {isOfAnother(message) && (
        <Button
          kind="quiet"
          label={worry.actOn(message.author)}
          onClick={() => onAbout({ is: 'worried', message })}
        >
          {worry.act}
        </Button>
      )}
      <Button
        kind="quiet"
        label={report.actOn(message.author)}
        onClick={() => onAbout({ is: 'report', message })}
      >
        {report.act}
      </Button>
    </div>
  );
}

interface AboutPanelProps {
  about: About;
  room: RoomId;
  house: House | undefined;
  token: string;
  onDone(): void;
}

export function AboutPanel({ about, room, house, token, onDone }: AboutPanelProps) {
  const { message } = about;
  return about.is === 'worried' ? (
    <Worry key={message.seq} message={message} room={room} token={token} onDone={onDone} />
  ) : (
    <Report key={message.seq} message={message} room={room} house={house} token={token} onDone={onDone} />
  );
}
