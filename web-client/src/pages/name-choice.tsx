import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '../connection/http';
import { useWords } from '../text/words';
import { Button } from '../ui/button';
import type { Nickname } from '../wire';

interface NameChoiceProps {
  nickname: string;
  onChoose(nickname: string): void;
}

/** A name that gives nothing away is drawn; it may be drawn again, or chosen. */
export function NameChoice({ nickname, onChoose }: NameChoiceProps) {
  const { welcome } = useWords();
  const [own, setOwn] = useState(false);
  const [noneDrawn, setNoneDrawn] = useState(false);
  const [chosen, setChosen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const draw = async () => {
    const reply = await ask<Nickname>('/api/nicknames');
    setNoneDrawn(reply.is !== 'done');
    setOwn(reply.is !== 'done');
    if (reply.is === 'done') onChoose(reply.body.nickname);
  };
  const choose = () => {
    setOwn(true);
    setChosen(true);
  };
  useEffect(() => {
    draw();
  }, []);
  useEffect(() => {
    if (chosen) field.current?.focus();
  }, [chosen]);

  return (
    <div class="name-choice">
      <h2 id={`${id}-title`}>{welcome.nickname}</h2>
      {noneDrawn && <p role="status">{welcome.noNickname}</p>}
      {own ? (
        <p>
          <label for={id}>{welcome.ownNameLabel}</label>
          <input
            id={id}
            ref={field}
            class="field"
            dir="auto"
            maxLength={30}
            autocomplete="off"
            autocapitalize="words"
            spellcheck={false}
            value={nickname}
            onInput={(event) => onChoose(event.currentTarget.value)}
          />
        </p>
      ) : (
        <p class="name" role="status">
          <bdi>{nickname}</bdi>
        </p>
      )}
      <p class="small">{welcome.nicknameHint}</p>
      <div class="acts">
        <Button onClick={draw}>{welcome.redraw}</Button>
        {!own && <Button onClick={choose}>{welcome.ownName}</Button>}
      </div>
    </div>
  );
}
