import type { ClientMessageId, ServerFrame } from '../wire';

/**
 * Reads a frame of our own server, or undefined if it is not JSON or names no type.
 *
 * This is the one place where the shape of a frame is taken on trust: page and server come from the same build,
 * and `wire.ts` is generated from the server's types.
 */
export function readFrame(json: unknown): ServerFrame | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    const frame: unknown = JSON.parse(json);
    return isFrame(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

function isFrame(value: unknown): value is ServerFrame {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Sixteen hexadecimal digits that nobody else will draw. */
export function drawMessageId(): ClientMessageId {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
