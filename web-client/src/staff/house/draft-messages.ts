/** Messages that are being changed: each keeps its key, so that a field stays itself while others come and go. */
export type Draft = readonly { key: number; text: string }[];

export function drafted(messages: readonly string[]): Draft {
  return messages.map((text, key) => ({ key, text }));
}

/** One more, empty, at the end. */
export function added(draft: Draft): Draft {
  const key = Math.max(-1, ...draft.map((it) => it.key)) + 1;
  return [...draft, { key, text: '' }];
}

export function rewritten(draft: Draft, key: number, text: string): Draft {
  return draft.map((it) => (it.key === key ? { key, text } : it));
}

export function removed(draft: Draft, key: number): Draft {
  return draft.filter((it) => it.key !== key);
}

/** Changes places with the one before it. */
export function movedUp(draft: Draft, key: number): Draft {
  const at = draft.findIndex((it) => it.key === key);
  const [before, it] = [draft[at - 1], draft[at]];
  if (before === undefined || it === undefined) return draft;
  return [...draft.slice(0, at - 1), it, before, ...draft.slice(at + 1)];
}

/** What is to be kept: an empty one is none. */
export function written(draft: Draft): string[] {
  return draft.map((it) => it.text.trim()).filter((it) => it !== '');
}
