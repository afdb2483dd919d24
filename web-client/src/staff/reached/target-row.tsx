import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import type { Delivery, TargetCard, Tested } from '../../wire';
import { useAct } from '../shift/act';
import { Sure } from '../ui/sure';
import { Trouble } from '../ui/trouble';
import { useWords } from '../words';

interface TargetRowProps {
  card: TargetCard;
  onRemoved(): Promise<void>;
}

/** One way to be reached, with a button that tries it and says what came of it. */
export function TargetRow({ card: { target, kind, address }, onRemoved }: TargetRowProps) {
  const { reached: words } = useWords();
  const [delivery, setDelivery] = useState<Delivery>();
  const testing = useAct();
  const removing = useAct();
  const [name, short] = [words.kinds[kind], address ?? ''];

  const test = () => {
    setDelivery(undefined);
    testing.run<Tested>(`/api/targets/${target}/test`, { method: 'POST' }, (it) => setDelivery(it.delivery));
  };
  const remove = () => removing.run(`/api/targets/${target}`, { method: 'DELETE' }, onRemoved);

  return (
    <>
      <h3>{name}</h3>
      <p class="small address">{address ?? words.addressLost}</p>
      <div class="acts">
        <Button label={words.testThis(name, short)} busy={testing.act.is === 'busy'} onClick={test}>
          {words.test}
        </Button>
        <Sure
          label={words.removeThis(name, short)}
          question={words.removeSure(short)}
          yes={words.removeYes}
          busy={removing.act.is === 'busy'}
          onYes={remove}
        >
          {words.remove}
        </Sure>
      </div>
      <p class="delivery" role="status">
        {testing.act.is === 'busy' && words.testing}
        {delivery !== undefined && words.delivery(delivery)}
      </p>
      <Trouble act={testing.act} />
      <Trouble act={removing.act} />
    </>
  );
}
