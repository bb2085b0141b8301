import { describe, expect, test } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { proveStory } from '#pipeline/prove/prove-story.ts';
import type { StorySettings } from '#pipeline/read/settings.ts';
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
  test.each([
    ['“We are safe,” said Ana Ruiz.', 'Ana Ruiz: We are safe,'],
    ['“We are safe,” Ana Ruiz said.', 'Ana Ruiz: We are safe,'],
    ['“We are safe,” Ruiz told reporters on Friday.', 'Ana Ruiz: We are safe,'],
    ['“We are safe,” the minister said.', 'Ana Ruiz: We are safe,'],
    ['“We are safe”, said Ana Ruiz, who was on board.', 'Ana Ruiz: We are safe'],
    ['"We are safe," said Ana Ruiz.', 'Ana Ruiz: We are safe,'],
    ["'We are safe,' said Ana Ruiz.", 'Ana Ruiz: We are safe,'],
    ['‘We don’t know,’ said Ana Ruiz.', 'Ana Ruiz: We don’t know,'],
    ["'The boys' boat isn't safe,' said Ana Ruiz.", "Ana Ruiz: The boys' boat isn't safe,"],
    ['«We are safe», said Ana Ruiz.', 'Ana Ruiz: We are safe'],
    ['« We are safe », said Ana Ruiz.', 'Ana Ruiz:  We are safe '],
    ['„We are safe“, said Ana Ruiz.', 'Ana Ruiz: We are safe'],
    ['“Why us?” asked Ana Ruiz.', 'Ana Ruiz: Why us?'],
    ['“No!” Ruiz shouted.', 'Ana Ruiz: No!'],
    ['Ana Ruiz said: “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['Ana Ruiz said, “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['Ana Ruiz, the transport minister, said: “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['“We are safe,” Ana Ruiz, the transport minister, said.', 'Ana Ruiz: We are safe,'],
    ['“We are safe,” said the transport minister, Ana Ruiz.', 'Ana Ruiz: We are safe,'],
    ['“We are safe,” said transport minister Ana Ruiz.', 'Ana Ruiz: We are safe,'],
    ['“We are safe,” Chief Executive Lev Orlov told reporters.', 'Lev Orlov: We are safe,'],
    ['“We are safe,” said the chief executive, Lev Orlov.', 'Lev Orlov: We are safe,'],
    ['“We are safe,” said the charity’s director, Lev Orlov.', 'Lev Orlov: We are safe,'],
    ['“We are safe...” said Ana Ruiz.', 'Ana Ruiz: We are safe...'],
    ['“We are safe,” said Supt Lev Orlov.', 'Lev Orlov: We are safe,'],
    ['“We are safe,” said the BBC’s Lev Orlov.', 'Lev Orlov: We are safe,'],
    ['“We are safe,” said Sheikh Ahmed al-Rashid.', 'Ahmed al-Rashid: We are safe,'],
    ['Ana Ruiz said on Monday: “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['“We are safe,” said Ana Ruiz, who claimed asylum in 2020.', 'Ana Ruiz: We are safe,'],
    ['Ana Ruiz told the council on Friday: “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['Ana Ruiz also said: “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['Ana Ruiz left the room at noon, saying, “We are safe.”', 'Ana Ruiz: We are safe.'],
    [
      'Kremlin spokesman Lev Orlov described the minister’s pain at the loss, stating, "Believe me, it doesn\'t mean he\'s not in pain."',
      "Lev Orlov: Believe me, it doesn't mean he's not in pain.",
    ],
    ['According to Ana Ruiz, “We are safe now.”', 'Ana Ruiz: We are safe now.'],
    ['“We are safe now,” according to Ana Ruiz.', 'Ana Ruiz: We are safe now,'],
    ['“We are safe,” said Mayor Tom Okafor.', 'Tom Okafor: We are safe,'],
    ['“We are safe,” said Wexmouth Mayor Tom Okafor.', 'Tom Okafor: We are safe,'],
    ['“We are safe,” Mr Okafor said.', 'Okafor: We are safe,'],
    ['“We are safe,” fire chief Tom Okafor said.', 'Tom Okafor: We are safe,'],
    ['“We are safe,” said Marie-Claire de la Tour.', 'Marie-Claire de la Tour: We are safe,'],
    ['“We are safe,” said survivor Đorđe Šimić.', 'Đorđe Šimić: We are safe,'],
    ['“We are safe,” the Port Authority said.', 'Port Authority: We are safe,'],
    ['“We are safe,” said Human Rights Watch.', 'Human Rights Watch: We are safe,'],
    ['On Friday Ana Ruiz said: “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['In Wexmouth, Tom Okafor said: “We are safe.”', 'Tom Okafor: We are safe.'],
    ['The ship sank, but Ana Ruiz said: “We are safe.”', 'Ana Ruiz: We are safe.'],
    ['Tom Okafor owns the boat. “We are safe,” Okafor said.', 'Okafor: We are safe,'],
  ])('%s', (text, quote) => {
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
  test.each([
    '“We are safe,” said the charity’s director.',
    'Ana Ruiz told the paper that Lev Orlov had said: “We are all safe.”',
    'According to Ana Ruiz, Lev Orlov said: “We are all safe.”',
    'Lev Orlov said, “We are all safe,” Ana Ruiz testified.',
    '“We are safe,” said Lev Orlov, prosecutors allege.',
    '“We are safe,” said Ana Ruiz, quoting the letter.',
    '“We are safe,” said the company’s lawyer for Lev Orlov.',
    '“We are safe,” said the sister of Lev Orlov’s wife.',
    '“We are safe...” Nobody said more.',
    // A pronoun, an office or a crowd is no name.
    '“We are safe,” she said.',
    '“We are safe,” said he.',
    '“We are safe,” he told Ana Ruiz.',
    '“We are safe,” the mayor said.',
    '“We are safe,” a witness said.',
    '“We are safe,” officials said.',
    'Officials said: “We are safe.”',
    'Police said: “We are safe.”',
    'She said: “We are safe.”',
    'They said of Ana Ruiz: “We are safe.”',
    '“We are safe,” one of the crew said of Ana Ruiz.',
    // Another speaker than the one named.
    '“We are safe,” said a friend of Ana Ruiz.',
    'A friend of Ana Ruiz said: “We are safe.”',
    'Ana Ruiz’s lawyer said: “We are safe.”',
    '“We are safe,” said Ana Ruiz’s lawyer.',
    'A spokesman for Ana Ruiz said: “We are safe.”',
    '“We are safe,” a spokesman for Ana Ruiz said.',
    'Ana Ruiz was told: “You are safe.”',
    'The man who saved Ana Ruiz said: “We are safe.”',
    'Tom Okafor and Ana Ruiz said: “We are safe.”',
    'A sign near Ana Ruiz said: “Keep Out Of Here.”',
    // The name or the verb is in another sentence.
    'Ana Ruiz spoke. “We are safe.”',
    'Ana Ruiz said nothing. “We are safe.”',
    '“We are safe.” Ana Ruiz said nothing more.',
    '“We are safe,” read the note. Ana Ruiz said so.',
    'Ana Ruiz held up a note: “We are safe.”',
    // Words set apart, titles, nicknames.
    'Ana Ruiz called it a “safe” boat.',
    'Ana Ruiz said the “safe” boat had sunk.',
    'Ana Ruiz said that the boat was “perfectly safe”.',
    'He advocates for a ‘new approach’ that respects the sea, Ana Ruiz said.',
    "Ana Ruiz spoke of a 'new approach' to ferries.",
    'Ana Ruiz said she was “devastated”.',
    'The film “Leviathan”, said Ana Ruiz, is about a ferry.',
    '“Leviathan”, said Ana Ruiz, is about a ferry.',
    'Ana “The Wave” Ruiz said the boat was old.',
    'Ana Ruiz wrote “The Last Ferry”.',
    'Ana Ruiz wrote the novel “The Last Ferry of the Season”.',
    'The ferry “Star of Wexmouth” sank, Ana Ruiz said.',
    'The so-called “ghost ferry” is gone, said Ana Ruiz.',
    'Ana Ruiz’s “plan” said nothing.',
    "The boat was 6'2\" long, Ana Ruiz said, and 10' wide.",
    'Ana Ruiz said the boys’ boat and the girls’ boat sank.',
    // Never closed.
    '“We are safe, said Ana Ruiz.',
    'Ana Ruiz said: “We are safe.',
  ])('%s', (text) => {
    expect(quotesOf(`${text} The ferry had left at noon.`)).toEqual([]);
  });

  test('in a language whose verbs are not known', () => {
    expect(quotesOf('“We are safe,” said Ana Ruiz. The ferry had left at noon.', 'fr')).toEqual([]);
  });
});
