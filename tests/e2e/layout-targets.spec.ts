import { expect, test } from './quiet-page.ts';
import { smallTargets } from './small-targets.ts';

test.describe('the measurement of target sizes', () => {
  test.use({ baseURL: 'about:blank' });

  const [link, far] = ['<a href="#">1</a>', '<p style="margin: 40px"><a href="#">2</a></p>'];
  const cases: [name: string, html: string, faults: number][] = [
    ['small links side by side', `<p>${link}${link}</p>`, 2],
    ['small links one below the other', `<div style="line-height: 1">${link}<br>${link}</div>`, 2],
    ['a small link beside a large button', `${link}<button style="padding: 20px">Go</button>`, 1],
    ['a small link alone', `${far}${far}`, 0],
    ['links in a sentence', `<p>The first is ${link}, the second ${link}.</p>`, 0],
    [
      'small links as blocks in a text',
      `<div>Both: <a href="#" style="display: block; width: 9px">1</a>${link}</div>`,
      1,
    ],
    [
      'large buttons side by side',
      '<button style="padding: 9px">Go</button><button style="padding: 9px">Go</button>',
      0,
    ],
    [
      'small fields with small labels',
      '<label><input type="checkbox"></label><label><input type="checkbox"></label>',
      2,
    ],
    ['what is not shown', `<p hidden>${link}${link}</p>`, 0],
  ];
  for (const [name, html, faults] of cases) {
    test(`finds ${faults} in: ${name}`, async ({ page }) => {
      await page.setContent(html);
      expect(await smallTargets(page)).toHaveLength(faults);
    });
  }
});
