/** What to do after a socket closed, as `server/PROTOCOL.md` lists the codes. */
export type AfterClose = { do: 'connect_again'; askedMs: number } | { do: 'greet_anew' } | { do: 'stop' };

const SIGNED_OUT = 4501;

export function afterClose(code: number, reason: string): AfterClose {
  if (code === SIGNED_OUT) return { do: 'greet_anew' };
  if (code >= 4500 && code <= 4999) return { do: 'stop' };
  return { do: 'connect_again', askedMs: askedWait(reason) };
}

function askedWait(reason: string): number {
  const asked = /"retry_ms"\s*:\s*(\d{1,6})/.exec(reason)?.[1];
  return asked === undefined ? 0 : Number(asked);
}
