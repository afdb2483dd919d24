import { useState } from 'preact/hooks';
import type { Band } from '../../wire';
import { useAct } from '../shift/act';
import { Field, Select } from '../ui/field';
import { Submit } from '../ui/submit';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

interface NewRoomProps {
  bands: readonly Band[];
  onMade(name: string): void;
}

export function NewRoom({ bands, onMade }: NewRoomProps) {
  const { house: words } = useWords();
  const [name, setName] = useState('');
  const [topic, setTopic] = useState('');
  const [chosen, setBand] = useState<string>();
  const { act, run } = useAct();
  const band = chosen ?? bands[0]?.band;
  const make = () => {
    if (band === undefined) return;
    const body = { name: name.trim(), topic: topic.trim(), band };
    run('/api/rooms', { method: 'POST', body }, () => {
      onMade(body.name);
      setName('');
      setTopic('');
    });
  };
  return (
    <form
      class="panel"
      aria-labelledby="new-room"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <h3 id="new-room">{words.newRoom}</h3>
      <Field label={words.roomName} value={name} onValue={setName} longest={60} />
      <Field
        label={words.topic}
        hint={words.topicHint}
        value={topic}
        onValue={setTopic}
        longest={200}
        optional
      />
      {band !== undefined && bands.length > 1 && (
        <Select
          label={words.band}
          options={bands.map((it) => it.band)}
          name={(it) => bands.find((one) => one.band === it)?.label ?? it}
          value={band}
          onValue={setBand}
        />
      )}
      <Trouble act={act} />
      <Submit busy={act.is === 'busy'}>{words.make}</Submit>
    </form>
  );
}
