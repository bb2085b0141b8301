import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import type { Note } from '#pipeline/read/settings.ts';
import { proveStory } from '#pipeline/prove/prove-story.ts';
import { storyFile } from '../fixtures/story-files.ts';

const OWN = 'Ferry Sinks in Calm Sea Off Wexmouth';
const BODY = 'The ferry sank on a calm sea on Monday. Nobody was on board, the harbour master said.';
const NOTE: Note = {
  headline: { text: 'A ferry is lost', source: 'The printed page.', checked: '2030-06-12' },
};

/** The article of one file, proven to be complete. */
const article = (text: string, note: Note | null) => {
  const file = storyFile('a', text, note);
  const { articles, ...derived } = deriveStory('test', { title: 'T' }, 'en', [file]);
  const story = { language: 'en', articles: articles.map((each) => each.article), ...derived };
  proveStory({ ...story, events: [], claims: [], onlyHere: [] }, new Map([['a', file.file]]));
  return articles[0]?.article;
};

describe('the source of a headline', () => {
  test('the note’s overrides the file’s own, which stays in the text as a heading', () => {
    const found = article(`${OWN}\n\n${BODY}`, NOTE);
    expect(found?.headline).toMatchObject({ by: 'editor', text: 'A ferry is lost' });
    expect(found?.removed).toEqual([]);
    expect(found?.passages.map(({ heading }) => heading?.exact)).toEqual([OWN]);
    expect(found?.words).toBe(24);
  });

  test('a line of the file that the note repeats is the file’s own, under a label of the page too', () => {
    const repeated: Note = { headline: { text: 'Why nobody saw the ferry sink' } };
    const text = `Quayside Talk\n\nWHY NOBODY SAW THE FERRY SINK.\n\n${BODY}`;
    const found = article(text, repeated);
    expect(found?.headline).toMatchObject({
      by: 'file',
      citation: { exact: 'WHY NOBODY SAW THE FERRY SINK.' },
    });
    expect(
      found?.passages.flatMap(({ sentences }) => sentences.map(({ exact }) => exact)).join(' '),
    ).toContain(BODY);
    expect(JSON.stringify(found?.passages)).not.toContain('WHY NOBODY');
    // Words of a sentence are no line.
    expect(article(BODY, { headline: { text: 'The ferry sank on a calm sea' } })?.headline.by).toBe('editor');
  });

  test('the file’s own precedes the heading under it, and the byline', () => {
    const under = `${OWN}\n\nWhat Happened on the Water\n\n${BODY}`;
    expect(article(under, NOTE)?.removed).toEqual([]);
    expect(article(`${OWN}\nBy Jane Doe\n\n${BODY}`, NOTE)?.passages[0]?.heading?.exact).toBe(OWN);
  });

  test('the file’s own overrides one made from a sentence', () => {
    const found = article(`${OWN}\n\n${BODY}`, null);
    expect(found?.headline).toMatchObject({ by: 'file', text: OWN });
    expect(found?.removed).toEqual([]);
  });

  test('the file’s own is one line, even if wrapped in the file', () => {
    const wrapped = 'Ferry sinks in calm sea off Wexmouth as the\nharbour  master looks on, officials say';
    const prose = `${BODY} Divers found the wreck\n`.repeat(6);
    const found = article(`${wrapped}\n\n${prose}`, null)?.headline;
    expect(found).toMatchObject({
      text: 'Ferry sinks in calm sea off Wexmouth as the harbour master looks on, officials say',
      citation: { exact: wrapped },
    });
  });

  test('otherwise it is made from a sentence', () => {
    expect(article(BODY, null)?.headline.by).toBe('deletion');
    expect(article(BODY, NOTE)?.headline.by).toBe('editor');
  });
});
