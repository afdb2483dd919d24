import { useState } from 'preact/hooks';
import { ask } from '../connection/http';
import { useWords } from '../text/words';
import { useArrival } from '../ui/arrival';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Pass } from '../visit/visit';
import type { Enter, Entered } from '../wire';
import { NameChoice } from './name-choice';
import { useSpoken } from './speaking';
import { inLanguage, whyNotIn } from './welcome';

interface RenameProps {
  pass: Pass;
  onRenamed(pass: Pass): void;
  onCancel(): void;
}

/** Another name for the same person, for instance because someone in the room has theirs. */
export function Rename({ pass, onRenamed, onCancel }: RenameProps) {
  const words = useWords();
  const { chosen } = useSpoken();
  const heading = useArrival();
  const [nickname, setNickname] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const rename = async () => {
    setBusy(true);
    const body: Enter = { band: pass.band, nickname: nickname.trim(), ...inLanguage(chosen) };
    const reply = await ask<Entered>('/api/seekers', { method: 'POST', body, token: pass.token });
    setBusy(false);
    if (reply.is === 'done') onRenamed({ ...reply.body, band: pass.band });
    else setTrouble(whyNotIn(words, reply.is === 'problem' ? reply.problem : undefined));
  };

  return (
    <main class="sheet">
      <h1 ref={heading} tabIndex={-1}>
        {words.rooms.changeName}
      </h1>
      <NameChoice nickname={nickname} onChoose={setNickname} />
      {trouble !== undefined && (
        <Notice tone="heed" said="at_once">
          {trouble}
        </Notice>
      )}
      <div class="acts">
        <Button kind="primary" busy={busy} onClick={rename}>
          {words.rooms.useName}
        </Button>
        <Button onClick={onCancel}>{words.everywhere.back}</Button>
      </div>
    </main>
  );
}
