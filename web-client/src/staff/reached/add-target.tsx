import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { Kind, NewTarget, TargetAdded } from '../../wire';
import { useAct } from '../shift/act';
import { CopyField } from '../ui/copy-field';
import { Field, Select } from '../ui/field';
import { focusSoon } from '../ui/focus';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';
import { choose, type Draft, EMPTY, kinds, wanted } from './draft';
import { subscribe } from './subscribe';

interface AddTargetProps {
  pushKey: string;
  mail: boolean;
  onAdded(): void;
  onCancel(): void;
}

/** One more way to be reached. The secret of a webhook is shown until it is put away, and never again. */
export function AddTarget({ pushKey, mail, onAdded, onCancel }: AddTargetProps) {
  const { reached: words, everywhere } = useWords();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [secret, setSecret] = useState<string>();
  const [refused, setRefused] = useState<'denied' | 'unable'>();
  const { act, run } = useAct();

  const send = (target: NewTarget) =>
    run<TargetAdded>('/api/targets', { method: 'POST', body: target }, ({ secret: made }) => {
      if (made === null) return onAdded();
      setSecret(made);
      focusSoon('webhook-secret');
    });
  const add = async () => {
    const target = wanted(draft);
    if (target !== undefined) return send(target);
    const subscribed = await subscribe(pushKey);
    setRefused(subscribed.is === 'subscribed' ? undefined : subscribed.is);
    if (subscribed.is === 'subscribed') await send(subscribed.target);
  };

  if (secret !== undefined) return <WebhookSecret secret={secret} onKept={onAdded} />;
  return (
    <form
      class="panel"
      aria-labelledby="add-target"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3 id="add-target" tabIndex={-1}>
        {words.newOne}
      </h3>
      <Select
        label={words.kind}
        options={kinds(mail)}
        name={(it: Kind) => words.choose[it]}
        value={draft.kind}
        onValue={(kind) => {
          setRefused(undefined);
          setDraft(choose(draft, kind));
        }}
      />
      <p class="small">{words.means[draft.kind]}</p>
      <Fields draft={draft} onDraft={setDraft} />
      {refused !== undefined && (
        <Notice tone="heed" said="at_once">
          <p>{words[refused]}</p>
        </Notice>
      )}
      <Trouble act={act} />
      <div class="acts">
        <Submit busy={act.is === 'busy'}>{draft.kind === 'web_push' ? words.allow : words.addIt}</Submit>
        <Button onClick={onCancel}>{everywhere.cancel}</Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  draft: Draft;
  onDraft(draft: Draft): void;
}

function Fields({ draft, onDraft }: FieldsProps) {
  const { reached: words } = useWords();
  const url = (kind: 'ntfy' | 'pager_duty' | 'webhook') => (
    <Field
      label={words.url}
      hint={words.urlHint[kind]}
      value={draft.url}
      onValue={(it) => onDraft({ ...draft, url: it })}
      longest={1_500}
    />
  );
  switch (draft.kind) {
    case 'web_push':
      return null;
    case 'webhook':
      return url('webhook');
    case 'email':
      return (
        <Field label={words.to} value={draft.to} onValue={(to) => onDraft({ ...draft, to })} longest={254} />
      );
    case 'ntfy':
      return (
        <>
          {url('ntfy')}
          <Field
            label={words.token}
            hint={words.tokenHint}
            value={draft.token}
            onValue={(token) => onDraft({ ...draft, token })}
            longest={200}
            type="password"
            optional
          />
        </>
      );
    case 'pager_duty':
      return (
        <>
          {url('pager_duty')}
          <Field
            label={words.routingKey}
            value={draft.routingKey}
            onValue={(routingKey) => onDraft({ ...draft, routingKey })}
            longest={200}
            type="password"
          />
        </>
      );
  }
}

function WebhookSecret({ secret, onKept }: { secret: string; onKept(): void }) {
  const { reached: words } = useWords();
  return (
    <div class="panel">
      <h3 id="webhook-secret" tabIndex={-1}>
        {words.secretTitle}
      </h3>
      <Notice tone="heed">
        <p>{words.secretMeans}</p>
      </Notice>
      <CopyField label={words.secret} value={secret} />
      <Button onClick={onKept}>{words.secretKept}</Button>
    </div>
  );
}
