import { expect, type Locator, type Page } from '@playwright/test';
import { en } from './words';

/** A nickname as the house draws it: two words. */
const DRAWN = /^\s*[A-Z]\w+ [A-Z]\w+\s*$/;

/** Somebody without an account, at their page. */
export class Seeker {
  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  async opensThePage(): Promise<void> {
    await this.page.goto(this.address);
    await expect(this.page.getByRole('button', { name: en.welcome.enter })).toBeVisible();
    await expect(this.page.getByRole('status').filter({ hasText: DRAWN })).toBeVisible();
  }

  async comesInAs(nickname: string): Promise<void> {
    await this.opensThePage();
    await this.page.getByRole('button', { name: en.welcome.ownName }).click();
    await this.page.getByLabel(en.welcome.ownNameLabel).fill(nickname);
    await this.page.getByRole('button', { name: en.welcome.enter }).click();
    await expect(this.page.getByRole('heading', { name: en.rooms.title(nickname) })).toBeVisible();
  }

  async goesInto(room: string): Promise<void> {
    await this.page.getByRole('button', { name: en.rooms.enterRoom(room) }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: room })).toBeVisible();
  }

  async goesBackToTheRooms(): Promise<void> {
    await this.page.getByRole('button', { name: en.room.toRooms, exact: true }).click();
    await expect(this.page.getByRole('heading', { name: en.rooms.groups })).toBeVisible();
  }

  async says(text: string): Promise<void> {
    await this.page.getByLabel(en.room.write, { exact: true }).fill(text);
    await this.page.getByRole('button', { name: en.room.send, exact: true }).click();
  }

  async hears(text: string): Promise<void> {
    await expect(this.log.getByText(text)).toBeVisible();
  }

  /** What has been said in the room, as everyone sees it. */
  get log(): Locator {
    return this.page.getByRole('log');
  }

  /** How far help is. */
  get help(): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: en.help.title }) });
  }

  /** What is kept in this tab and this browser. */
  async leftBehind(): Promise<{ tab: number; browser: number; cookies: number }> {
    const kept = await this.page.evaluate(() => ({
      tab: sessionStorage.length,
      browser: localStorage.length,
    }));
    const cookies = await this.page.context().cookies();
    return { ...kept, cookies: cookies.length };
  }
}
