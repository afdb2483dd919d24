import { Notice } from '../../ui/notice';
import { useWords } from '../words';

/** Says how languages are written, while what stands in the field is none. */
export function UnclearLanguages({ languages }: { languages: readonly string[] | undefined }) {
  const { rota: words } = useWords();
  if (languages !== undefined) return null;
  return (
    <Notice tone="heed" said="politely">
      <p>{words.languagesUnclear}</p>
    </Notice>
  );
}
