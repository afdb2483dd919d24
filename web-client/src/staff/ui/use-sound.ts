import { useEffect, useState } from 'preact/hooks';
import { openSound, type Sound } from '../queue/sound';

export interface SoundControl {
  on: boolean;
  turn(on: boolean): void;
}

interface SoundHandle {
  /** Undefined while it is off. */
  sound: Sound | undefined;
  control: SoundControl;
}

/** Silent until a person turns it on, since browsers allow no other. Turning it on plays the tone once. */
export function useSound(): SoundHandle {
  const [sound, setSound] = useState<Sound>();
  useEffect(() => () => sound?.close(), [sound]);
  const turn = (on: boolean) => {
    const next = on ? openSound() : undefined;
    next?.ring(false);
    setSound(next);
  };
  return { sound, control: { on: sound !== undefined, turn } };
}
