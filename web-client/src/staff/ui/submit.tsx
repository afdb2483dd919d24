/** Sends its form. While that is under way it keeps the focus and does nothing. */
export function Submit({
  children,
  busy,
  kind = 'primary',
}: {
  children: string;
  busy: boolean;
  kind?: 'primary' | 'plain' | 'now';
}) {
  return (
    <button
      type="submit"
      class={`button button-${kind}`}
      aria-disabled={busy}
      onClick={(event) => busy && event.preventDefault()}
    >
      {children}
    </button>
  );
}
