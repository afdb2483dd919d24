import { expect, type Locator, type Page } from '@playwright/test';
import { codeOf } from './authenticator';
import { en, staffEn } from './words';

/** Somebody with an account, at their page. */
export class Staff {
  constructor(readonly page: Page) {}

  async signsInBy(link: string, name: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByRole('button', { name: staffEn.entry.signInAs(name) }).click();
    await expect(this.page.getByRole('button', { name: staffEn.bar.signOut })).toBeVisible();
    await expect(this.page.getByText(staffEn.bar.links.open, { exact: true })).toBeVisible();
  }

  /** As a coordinator: the link for somebody new. */
  async invites(role: keyof typeof staffEn.roles): Promise<string> {
    await this.page.getByRole('radio', { name: staffEn.roles[role] }).check();
    await this.presses(staffEn.house.makeLink);
    return this.page.getByLabel(staffEn.house.link, { exact: true }).inputValue();
  }

  async acceptsAs(name: string, link: string): Promise<void> {
    await this.page.goto(link);
    const secret = await this.page.getByLabel(staffEn.entry.appKey, { exact: true }).inputValue();
    await this.page.getByLabel(staffEn.entry.yourName).fill(name);
    await this.page.getByLabel(staffEn.entry.newPassword).fill('a kettle and nine chairs');
    await this.page.getByLabel(staffEn.entry.code).fill(codeOf(secret));
    await this.presses(staffEn.entry.accept);
    await expect(this.page.getByText(staffEn.bar.links.open, { exact: true })).toBeVisible();
  }

  async watches(room: string): Promise<void> {
    await this.page.getByRole('button', { name: room }).click();
    await expect(this.room(room)).toBeVisible();
  }

  /** A room, or a talk of two, by how it is called on this page. */
  room(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async says(text: string): Promise<void> {
    await this.page.getByLabel(en.room.write, { exact: true }).fill(text);
    await this.page.getByRole('button', { name: en.room.send, exact: true }).click();
  }

  async hears(text: string): Promise<void> {
    await expect(this.page.getByRole('log').getByText(text)).toBeVisible();
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}
