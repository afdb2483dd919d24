import { useWords } from '../words';

export function Loading() {
  const { everywhere } = useWords();
  return <p class="small">{everywhere.loading}</p>;
}
