import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { Redis } from './redis';
import { Seeker } from './seeker';
import { ELSEWHERE, Server, SHORT_WAITS } from './server';
import { Staff } from './staff';

/** Brings people to the house, each with a browser of their own. */
export interface People {
  /** Whose browser speaks the language of `locale`. */
  seeker(locale?: string): Promise<Seeker>;
  staff(): Promise<Staff>;
}

interface Fixtures {
  redis: Redis;
  server: Server;
  people: People;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads which fixtures are wanted from the pattern.
  redis: async ({}, use) => {
    const redis = await Redis.starts();
    await use(redis);
    await redis.dies();
  },

  // biome-ignore lint/correctness/noEmptyPattern: the same.
  server: async ({}, use) => {
    const server = await Server.starts(null);
    await use(server);
    await server.ends();
  },

  people: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    const trouble: string[] = [];
    const comes = async (locale?: string): Promise<Page> => {
      const context = await browser.newContext(locale === undefined ? {} : { locale });
      contexts.push(context);
      await context.route(`${ELSEWHERE}**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      );
      const page = await context.newPage();
      watch(page, server.address, trouble);
      return page;
    };
    await use({
      seeker: async (locale) => new Seeker(await comes(locale), server.address),
      staff: async () => new Staff(await comes()),
    });
    for (const context of contexts) await context.close();
    expect(trouble, 'requests to others, errors and refused content').toEqual([]);
  },
});

/** The same, with talk that goes through a Redis, as that of several instances does. */
export const testWithRedis = test.extend({
  server: async ({ redis }, use) => {
    const server = await Server.starts(redis.address);
    await use(server);
    await server.ends();
  },
});

/** The same, in a house that says after ten seconds that nobody could come. */
export const testWithShortWaits = test.extend({
  // biome-ignore lint/correctness/noEmptyPattern: the same.
  server: async ({}, use) => {
    const server = await Server.starts(null, SHORT_WAITS);
    await use(server);
    await server.ends();
  },
});

export { expect };

/** Nothing is asked of anybody else, and no page reports an error. */
function watch(page: Page, address: string, trouble: string[]): void {
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const ours = origin === address || request.url() === ELSEWHERE || protocol === 'data:';
    if (!ours) trouble.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    const expected = isRefusalOfTheHouse(message.text()) || isAboutPrivateWindows(message.text());
    if (message.type() === 'error' && !expected) trouble.push(message.text());
  });
}

/** The browser notes every answer that is a refusal; pages handle those. */
function isRefusalOfTheHouse(text: string): boolean {
  return /the server responded with a status of 4(01|09|10|22)/.test(text);
}

/** The windows of the stories are private ones, to which no maker of browsers pushes. */
function isAboutPrivateWindows(text: string): boolean {
  return text.includes('does not support the Push API in incognito mode');
}
