import type { Mark } from '../wire';

export interface Piece {
  text: string;
  marked: boolean;
}

/** `text` cut at its marks, which may overlap, touch or reach too far. */
export function cut(text: string, marks: readonly Mark[]): Piece[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of inOrder) {
    pieces.push({ text: text.slice(from, Math.max(from, start)), marked: false });
    pieces.push({ text: text.slice(Math.max(from, start), Math.max(from, end)), marked: true });
    from = Math.max(from, end);
  }
  pieces.push({ text: text.slice(from), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** A text with what was found in it marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <>
      {cut(text, marks).map((piece, place) =>
        piece.marked ? <mark key={place}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
