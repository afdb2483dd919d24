import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const PICTURES = resolve(import.meta.dirname, '../../results/screens');

const SIZES = [
  { name: 'wide', width: 1280, height: 800 },
  { name: 'narrow', width: 320, height: 640 },
];
const SCHEMES = ['light', 'dark'] as const;

/**
 * Looks at a page as it is now, wide and at 320 pixels, light and dark: axe finds nothing, nothing sticks
 * out at the side, and a picture is kept for a person to look at.
 */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const { name: size, width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: `${PICTURES}/${name}-${size}-${colorScheme}.png` });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((it) => it.html) }));
      expect(found, `${name}, ${size}, ${colorScheme}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${name}, ${size}: pixels that stick out`).toBeLessThanOrEqual(0);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (before !== null) await page.setViewportSize(before);
}
