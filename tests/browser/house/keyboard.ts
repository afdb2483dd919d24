import { expect, type Locator, type Page } from '@playwright/test';

const FAR = 60;

/** Goes there by the keyboard alone. */
export async function tabsTo(page: Page, there: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(there).toBeVisible();
  for (let presses = 0; presses < FAR; presses += 1) {
    if (await there.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${there} is out of reach of a keyboard`);
}
