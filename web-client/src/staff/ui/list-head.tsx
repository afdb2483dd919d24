import { Button } from '../../ui/button';
import { useWords } from '../words';
import { focusSoon } from './focus';

interface ListHeadProps {
  /** Of the heading. */
  id: string;
  children: string;
  untidy: boolean;
  /** How many items wait to be shown. */
  waiting: number;
  onTidy(): void;
}

/** The heading of a list that is kept still while someone uses it, with the way to put it in order by hand. */
export function ListHead({ id, children, untidy, waiting, onTidy }: ListHeadProps) {
  const { everywhere } = useWords();
  return (
    <div class="list-head">
      <h2 id={id} tabIndex={-1}>
        {children}
      </h2>
      {untidy && (
        <Button
          kind="quiet"
          onClick={() => {
            onTidy();
            focusSoon(id);
          }}
        >
          {waiting > 0 ? everywhere.showNew(waiting) : everywhere.tidy}
        </Button>
      )}
    </div>
  );
}
