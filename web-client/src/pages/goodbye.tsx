import { useWords } from '../text/words';
import { useArrival } from '../ui/arrival';
import { Button } from '../ui/button';

export function Goodbye({ onAgain }: { onAgain(): void }) {
  const { goodbye } = useWords();
  const heading = useArrival();
  return (
    <main class="sheet">
      <h1 ref={heading} tabIndex={-1}>
        {goodbye.title}
      </h1>
      <p>{goodbye.text}</p>
      <p>{goodbye.again}</p>
      <Button onClick={onAgain}>{goodbye.comeBack}</Button>
    </main>
  );
}
