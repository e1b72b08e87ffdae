import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './driver/axe-check.ts';
import { until } from './driver/eventually.ts';
import { withPage } from './driver/guarded-page.ts';

describe('the built app in Chromium', () => {
  // The page with the online basemap is met in basemap.test.ts, where the test answers for the tiles.
  it('starts under its policy with no error, no violation and no request elsewhere', async () => {
    await withPage({ path: '/' }, async (page) => {
      await until(
        page,
        'the page shows Zonplan',
        () => document.querySelector('#app')?.textContent?.includes('Zonplan') === true,
      );
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  it('lays the styles of its parts over the common ones', async () => {
    await withPage({ path: '/' }, async (page) => {
      const rules = await page.evaluate(() =>
        [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
      );
      const common = rules.findIndex((rule) => rule.startsWith('.button {'));
      const part = rules.findIndex((rule) => rule.startsWith('.shell {'));
      expect(common).toBeGreaterThanOrEqual(0);
      expect(part).toBeGreaterThan(common);
    });
  });

  it('fails a test whose page logs an error', async () => {
    await expect(withPage({}, async (page) => page.evaluate(() => console.error('broken')))).rejects.toThrow('broken');
  });

  it('fails a test whose page throws', async () => {
    const use = withPage({}, async (page) => {
      await page.evaluate(() =>
        setTimeout(() => {
          throw new Error('thrown later');
        }),
      );
    });
    await expect(use).rejects.toThrow('thrown later');
  });

  it('fails a test whose page asks another host', async () => {
    const use = withPage({}, async (page) => {
      await page.evaluate(() => fetch('https://example.org/').catch(() => null));
    });
    await expect(use).rejects.toThrow('policy violation: connect-src https://example.org/');
  });

  it('fails a test whose page leaves for another host', async () => {
    const use = withPage({}, async (page) => {
      await page.goto('http://elsewhere.example/').catch(() => null);
    });
    await expect(use).rejects.toThrow('request to another host: http://elsewhere.example/');
  });

  it.each([
    [
      'an inline script',
      () => {
        const script = document.createElement('script');
        script.append('1');
        document.body.append(script);
      },
    ],
    ['a style attribute', () => document.body.setAttribute('style', 'color: red')],
    [
      'markup from a string',
      () => {
        document.body.innerHTML = '<b>no</b>';
      },
    ],
    [
      'a Trusted Types policy of its own',
      () => {
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): unknown };
        };
        trustedTypes.createPolicy('loophole', {});
      },
    ],
  ] as const)('refuses %s', async (_what, breach) => {
    const use = withPage({}, async (page) => {
      await page.evaluate(breach).catch(() => null);
    });
    await expect(use).rejects.toThrow(/policy violation|requires 'TrustedScript' assignment/);
  });

  it('fails when a trouble that the test provokes does not happen', async () => {
    const use = withPage({ expectedTroubles: [/never/] }, async (page) => expect(await page.title()).toBe('Zonplan'));
    await expect(use).rejects.toThrow('Expected troubles that did not happen: /never/');
  });
});
