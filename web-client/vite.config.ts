import { defineConfig } from 'vitest/config';

/**
 * Two pages, so that a seeker never downloads staff code, and a script that wakes up in browsers of staff: it must be
 * found again under its name. Nothing is inlined, because the content
 * security policy allows no inline script, style or `data:` address.
 */
export default defineConfig({
  build: {
    target: ['chrome87', 'firefox78', 'safari14'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', staff: 'staff.html', 'staff-push': 'worker/push.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'staff-push' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.{ts,tsx}'] },
});
