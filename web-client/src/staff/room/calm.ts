import type { Measure, MeasureName, NewMeasure } from '../../wire';

/** The mildest first. */
export const MEASURES: readonly MeasureName[] = ['slow', 'listen_first', 'hold_all', 'pause'];

/** In seconds. */
export const PACES = ['10', '30', '60', '120', '300'] as const;
export type Pace = (typeof PACES)[number];

/** In minutes. */
export const LISTENS = ['5', '10', '30', '60'] as const;
export type Listens = (typeof LISTENS)[number];

/** In minutes; the server takes no more. */
export const CALM_FOR = ['10', '30', '60', '240'] as const;
export type CalmFor = (typeof CALM_FOR)[number];

/** What a moderator has chosen so far. */
export interface Calm {
  name: MeasureName;
  pace: Pace;
  listens: Listens;
  lasting: CalmFor;
}

/** What is likely wanted. */
export const LIKELY: Calm = { name: 'slow', pace: '30', listens: '10', lasting: '30' };

/** What is sent for it. */
export function chosen({ name, pace, listens, lasting }: Calm): NewMeasure {
  return { measure: measureOf(name, pace, listens), minutes: Number(lasting) };
}

function measureOf(name: MeasureName, pace: Pace, listens: Listens): Measure {
  switch (name) {
    case 'slow':
      return { is: name, seconds: Number(pace) };
    case 'listen_first':
      return { is: name, minutes: Number(listens) };
    case 'hold_all':
    case 'pause':
      return { is: name };
  }
}
