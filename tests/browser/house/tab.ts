import { expect, type Page } from '@playwright/test';
import type { Act, Category, Message, RoomId, ServerFrame } from '../../../web-client/src/wire';
import type { Seeker } from './seeker';

/** A message, and where it stands. */
type Said = Pick<Message, 'text' | 'seq'> & { room: RoomId };

/** What a seeker's tab heard and can ask for, whatever its page shows of it. */
export class Tab {
  private readonly page: Page;
  private readonly said: Said[] = [];
  private acts: readonly Act[] = [];

  /** Before the page is opened. */
  constructor(seeker: Seeker) {
    this.page = seeker.page;
    this.page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.hears(JSON.parse(String(payload)))),
    );
  }

  /** Reports a message that was heard in a room. */
  async reports(text: string, category: Category): Promise<void> {
    const found = () => this.said.find((it) => it.text === text);
    await expect.poll(found).toBeDefined();
    const { room, seq } = found() ?? { room: '', seq: 0 };
    await this.asks('/api/reports', { room, seq, category });
  }

  /** Asks for another look at what was decided last. */
  async asksForAnotherLook(text: string): Promise<void> {
    await expect.poll(() => this.acts.length).toBeGreaterThan(0);
    await this.asks('/api/appeals', { of: this.acts.at(-1), text });
  }

  private async asks(path: string, body: object): Promise<void> {
    const status = await this.page.evaluate(
      async ({ path, body }) => {
        const { pass } = JSON.parse(sessionStorage.getItem('beside') ?? '');
        const headers = { Authorization: `Bearer ${pass.token}`, 'Content-Type': 'application/json' };
        return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      { path, body },
    );
    expect(status).toBe(204);
  }

  private hears(frame: ServerFrame): void {
    if (frame.type === 'room' && frame.event.kind === 'message') {
      this.said.push({ ...frame.event, room: frame.room });
    }
    if (frame.type === 'standing') {
      const rejected = frame.held.filter((it) => it.state.is === 'rejected');
      this.acts = [
        ...rejected.map((it) => ({ review: it.review })),
        ...frame.sanctions.map((it) => ({ sanction: it.sanction })),
      ];
    }
  }
}
