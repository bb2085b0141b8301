import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { proveStory } from '#pipeline/prove/prove-story.ts';
import type { StorySettings } from '#pipeline/read/settings.ts';
import { readTable } from '../fixtures/table.ts';
import { storyFile } from '../fixtures/story-files.ts';

const settings: StorySettings = {
  title: 'Ferries',
  names: {
    people: [{ name: 'Ana Ruiz', aliases: ['Ruiz', 'the minister'] }],
    organisations: [{ name: 'Port Authority', aliases: [] }],
    places: [{ name: 'Wexmouth', aliases: [] }],
  },
};

/** The quotes of an article as `speaker: words`, all proven. */
function quotesOf(text: string, language = 'en'): string[] {
  const file = storyFile('a', text, null, language);
  const { articles, issues: _, ...derived } = deriveStory('test', settings, language, [file]);
  const story = {
    language,
    articles: articles.map(({ article }) => article),
    claims: [],
    onlyHere: [],
    ...derived,
  };
  proveStory(story, new Map([['a', file.file]]));
  return derived.quotes.map(({ speaker, citation }) => `${speaker.name}: ${citation.exact}`);
}

describe('direct speech has its speaker', () => {
  test.each(readTable('quotes', 'has its speaker'))('%s', (text, quote) => {
    expect(quotesOf(`${text} The ferry had left at noon.`)).toEqual([quote]);
  });

  test('in two parts', () => {
    expect(
      quotesOf('“We are safe,” Ana Ruiz said, “but we lost the boat.” The ferry had left at noon.'),
    ).toEqual(['Ana Ruiz: We are safe,', 'Ana Ruiz: but we lost the boat.']);
  });

  test('in more than one sentence', () => {
    expect(quotesOf('“We are safe. We lost the boat,” said Ana Ruiz. The ferry had left at noon.')).toEqual([
      'Ana Ruiz: We are safe. We lost the boat,',
    ]);
  });

  test('with quotation marks within it', () => {
    expect(quotesOf('“They called it ‘safe’,” said Ana Ruiz. The ferry had left at noon.')).toEqual([
      'Ana Ruiz: They called it ‘safe’,',
    ]);
  });
});

describe('words in quotation marks without a speaker are no quote', () => {
  test.each(readTable('quotes', 'left alone'))('%s', (text) => {
    expect(quotesOf(`${text} The ferry had left at noon.`)).toEqual([]);
  });

  test('in a language whose verbs are not known', () => {
    expect(quotesOf('“We are safe,” said Ana Ruiz. The ferry had left at noon.', 'fr')).toEqual([]);
  });
});
