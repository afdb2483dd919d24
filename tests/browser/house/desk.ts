import { expect, type Page } from '@playwright/test';
import type { Appeals, Complaints, Desk, Rule, ServerFrame } from '../../../web-client/src/wire';

/** What staff decide about seekers, by the requests of their page, for stories that are about the seekers. */
export class AtTheDesk {
  private desk: Desk | undefined;

  /** Before they sign in: it listens to what their page is told. */
  constructor(private readonly page: Page) {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        const frame: ServerFrame = JSON.parse(payload.toString());
        if (frame.type === 'desk') this.desk = frame;
      }),
    );
  }

  async takesItDown(rule: Rule): Promise<void> {
    await this.asks('POST', `/api/reports/${await this.theReport()}/take-down`, { rule });
  }

  async upholds(): Promise<void> {
    await this.asks('POST', `/api/appeals/${await this.theAppeal()}/uphold`);
  }

  async overturns(): Promise<void> {
    await this.asks('POST', `/api/appeals/${await this.theAppeal()}/overturn`);
  }

  /** What the seeker said beside the appeal. */
  async theirWords(): Promise<string> {
    return this.asks('GET', `/api/appeals/${await this.theAppeal()}`);
  }

  /** As a coordinator. */
  async looksIntoTheComplaint(): Promise<void> {
    const { complaints }: Complaints = JSON.parse(await this.asks('GET', '/api/complaints'));
    const [complaint] = complaints;
    await this.asks('POST', `/api/complaints/${complaint?.complaint}/looked-into`);
  }

  private async theReport(): Promise<string> {
    await expect.poll(() => this.desk?.reports.length, 'reports on the desk').toBe(1);
    return this.desk?.reports[0]?.report ?? '';
  }

  private async theAppeal(): Promise<string> {
    await expect.poll(() => this.desk?.appeals.length, 'appeals on the desk').toBe(1);
    const { appeals }: Appeals = JSON.parse(await this.asks('GET', '/api/appeals'));
    return appeals[0]?.appeal ?? '';
  }

  private async asks(method: 'GET' | 'POST', path: string, body?: unknown): Promise<string> {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const { ok, text } = await this.page.evaluate(
      async ([how, where, what]) => {
        const headers = { 'Content-Type': 'application/json' };
        const answer = await fetch(where, { method: how, headers, body: what ?? null });
        return { ok: answer.ok, text: await answer.text() };
      },
      [method, path, sent] as const,
    );
    expect(ok, `${method} ${path}: ${text}`).toBe(true);
    return text;
  }
}
