/** The secret of a one-time link, from the fragment of its address, which a browser sends to nobody. */
export function secretIn(fragment: string): string | undefined {
  const secret = new URLSearchParams(fragment.replace(/^#/, '')).get('link');
  return secret === null || secret === '' ? undefined : secret;
}

/** Reads the secret and at once takes it out of the address, so that neither a glance nor the history gives it away. */
export function takeSecret(): string | undefined {
  const secret = secretIn(location.hash);
  if (secret !== undefined) history.replaceState(null, '', location.pathname);
  return secret;
}
