import { describe, expect, it } from 'vitest';
import { renderProse } from '#view/words/prose.ts';

describe('an editor’s page', () => {
  it('is parted at its second-level headings', async () => {
    expect(
      await renderProse('# Title\n\nOpening.\n\n## First part\n\nOne.\n\n### Inner\n\nTwo.\n\n## Second\n'),
    ).toEqual({
      title: 'Title',
      opening: '<p>Opening.</p>',
      sections: [
        { id: 'first-part', heading: 'First part', html: '<p>One.</p>\n<h3>Inner</h3>\n<p>Two.</p>' },
        { id: 'second', heading: 'Second', html: '' },
      ],
    });
  });

  it.each([
    ['quotation marks', `"a" 'b' — c's -- d...`, `<p>"a" 'b' — c's -- d...</p>`],
    ['a table', '| a |\n|---|\n| b |', /^<table>/],
    ['code', '```\nx = "1" -- 2\n```', '<pre><code>x = "1" -- 2\n</code></pre>'],
    ['a link', '[here](https://example.org)', '<p><a href="https://example.org">here</a></p>'],
  ])('keeps %s as typed', async (_, markdown, html) => {
    const { opening } = await renderProse(markdown);
    if (typeof html === 'string') expect(opening).toBe(html);
    else expect(opening).toMatch(html);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', /script|alert/],
    ['a handler', '<b onclick="x()">b</b>', /onclick/],
    ['a live address', '[x](javascript:alert(1))', /javascript/],
    ['a data address', '![x](data:text/html,x)', /data:/],
    ['a frame', '<iframe src="https://example.org"></iframe>', /iframe/],
  ])('loses %s', async (_, markdown, live) => {
    expect((await renderProse(markdown)).opening).not.toMatch(live);
  });

  it('keeps its anchors clear of one another and of the page’s own', async () => {
    const { sections } = await renderProse('## Dates\n\n## Dates\n\n## ???\n\n## Где?', ['dates']);
    expect(sections.map(({ id }) => id)).toEqual(['dates-2', 'dates-3', 'section', 'gde']);
  });

  it('may be empty', async () => {
    expect(await renderProse('')).toEqual({ title: null, opening: '', sections: [] });
  });
});
