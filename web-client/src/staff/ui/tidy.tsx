import { Button } from '../../ui/button';
import { useWords } from '../words';
import { focusSoon } from './focus';

interface TidyProps {
  untidy: boolean;
  onTidy(): void;
  /** The id of the list's heading. */
  heading: string;
}

/** Puts a list in order by hand, that was kept still because someone is using it. */
export function Tidy({ untidy, onTidy, heading }: TidyProps) {
  const { everywhere } = useWords();
  if (!untidy) return null;
  return (
    <Button
      kind="quiet"
      onClick={() => {
        onTidy();
        focusSoon(heading);
      }}
    >
      {everywhere.tidy}
    </Button>
  );
}
