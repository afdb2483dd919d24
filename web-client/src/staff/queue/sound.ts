/** Makes short tones. A browser lets a page do so only after a person pressed something. */
export interface Sound {
  ring(urgent: boolean): void;
  close(): void;
}

const LOUDNESS = 0.2;
const TONE_S = 0.16;
const GAP_S = 0.24;
const CALL_HZ = [587, 784];
const URGENT_HZ = [587, 784, 587, 784];

export function openSound(): Sound {
  const context = new AudioContext();
  return {
    ring(urgent) {
      context.resume();
      const notes = urgent ? URGENT_HZ : CALL_HZ;
      for (const [place, hertz] of notes.entries()) tone(context, hertz, context.currentTime + place * GAP_S);
    },
    close() {
      context.close();
    },
  };
}

/** Fades in and out, since a hard edge clicks. */
function tone(context: AudioContext, hertz: number, at: number): void {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + TONE_S / 4);
  volume.gain.linearRampToValueAtTime(0, at + TONE_S);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_S);
}
