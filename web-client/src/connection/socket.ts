import type { ClientFrame, ServerFrame } from '../wire';
import { waitBefore } from './backoff';
import { afterClose } from './close';
import { readFrame } from './frames';

/** Where the connection stands. */
export type Link = 'connecting' | 'open' | 'waiting' | 'closed';

export interface SocketOwner {
  /** The first frame of every socket: a `hello_seeker` or a `hello_staff`. */
  greeting: ClientFrame;
  /** A frame came. After a `welcome`, the owner joins its rooms again. */
  onFrame(frame: ServerFrame): void;
  /** `open` is said only once the server has answered the greeting. */
  onLink(link: Link): void;
  /** The token or session is no longer valid. No further attempt is made. */
  onSignedOut(): void;
}

export interface Socket {
  /** False if there is no open connection; nothing is queued here. */
  send(frame: ClientFrame): boolean;
  /** For good. */
  close(): void;
}

const PROTOCOL = 'beside.v1';
const PING_EVERY_MS = 25_000;
const PONG_WITHIN_MS = 10_000;
const WELCOME_WITHIN_MS = 10_000;

/**
 * A connection to the house that comes back by itself, until it is closed or the server says not to return.
 *
 * It notices a dead peer by unanswered pings, since a page cannot see the protocol's own, and looks at once when
 * the network or the page comes back, so that a phone that slept does not wait out a timer.
 */
export function openSocket(owner: SocketOwner): Socket {
  let socket: WebSocket | undefined;
  let link: Link = 'connecting';
  let failures = 0;
  let retry = 0;
  let deadline = 0;
  let pings = 0;

  const say = (next: Link) => {
    link = next;
    owner.onLink(next);
  };
  const write = (frame: ClientFrame) => socket?.send(JSON.stringify(frame));

  function connect() {
    clearTimeout(retry);
    say('connecting');
    const opened = new WebSocket(liveAddress(), PROTOCOL);
    socket = opened;
    expectWithin(WELCOME_WITHIN_MS);
    opened.onopen = () => write(owner.greeting);
    opened.onmessage = ({ data }) => opened === socket && receive(data);
    opened.onclose = ({ code, reason }) => opened === socket && closed(code, reason);
  }

  function receive(data: unknown) {
    const frame = readFrame(data);
    if (frame === undefined) return;
    expectNothing();
    if (frame.type === 'welcome') welcomed();
    owner.onFrame(frame);
  }

  function welcomed() {
    failures = 0;
    clearInterval(pings);
    pings = window.setInterval(ping, PING_EVERY_MS);
    say('open');
  }

  function ping() {
    if (link !== 'open') return;
    write({ type: 'ping' });
    expectWithin(PONG_WITHIN_MS);
  }

  function closed(code: number, reason: string) {
    abandon();
    const next = afterClose(code, reason);
    switch (next.do) {
      case 'connect_again':
        say('waiting');
        retry = window.setTimeout(connect, waitBefore(failures, Math.random(), next.askedMs));
        failures += 1;
        return;
      case 'greet_anew':
        finish();
        return owner.onSignedOut();
      case 'stop':
        return finish();
    }
  }

  /** Lets go of the present socket without waiting for it: a dead one would take minutes to say so. */
  function abandon() {
    expectNothing();
    clearInterval(pings);
    const old = socket;
    socket = undefined;
    old?.close();
  }

  function expectWithin(ms: number) {
    clearTimeout(deadline);
    deadline = window.setTimeout(() => closed(0, ''), ms);
  }

  function expectNothing() {
    clearTimeout(deadline);
  }

  function wake() {
    if (document.visibilityState === 'hidden') return;
    if (link === 'waiting') connect();
    else ping();
  }

  function finish() {
    clearTimeout(retry);
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
    abandon();
    if (link !== 'closed') say('closed');
  }

  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  connect();

  return {
    send(frame) {
      if (link !== 'open') return false;
      write(frame);
      return true;
    },
    close: finish,
  };
}

function liveAddress(): string {
  const address = new URL('/live', location.href);
  address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
  return address.href;
}
