import type { Page } from '../wire';

/** What a notification says, in English. A lock screen shows it to whoever holds the phone. */
export function notification(page: Page): { title: string; body: string } {
  switch (page.page) {
    case 'waiting':
      return { title: title(page.urgency), body: waiting(page.count, page.waiting_ms) };
    case 'nobody_on_call':
      return { title: 'Nobody is on call', body: 'Please see to it that someone is.' };
    case 'colleague_not_all_right':
      return { title: 'A colleague needs you', body: 'Your page says who.' };
    case 'test':
      return { title: 'A test page', body: 'It works. Nobody is waiting.' };
  }
}

function title(urgency: Extract<Page, { page: 'waiting' }>['urgency']): string {
  switch (urgency) {
    case 'R4':
      return 'On call: emergency';
    case 'R3':
      return 'On call: urgent';
    case 'R2':
    case 'R1':
    case 'R0':
      return 'On call: someone waits';
  }
}

function waiting(count: number, ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const since = minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
  return `${count === 1 ? 'One person is' : `${count} people are`} waiting, for ${since}.`;
}
