import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsFileSchema } from '#pipeline/read/claims-file.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';
import { claimGroups, type ReadArticle } from '#pipeline/suggest/claim-pairs.ts';
import { pairsYaml } from '#pipeline/suggest/pairs-yaml.ts';
import { readStory, sentencesOf } from '#pipeline/suggest/read-story.ts';
import { suggestClaims } from '#pipeline/suggest/claim-suggestions.ts';
import { withoutDeclared } from '#pipeline/suggest/claim-groups.ts';
import { makeContent } from '../fixtures/ingest-run.ts';

const read = (articles: Readonly<Record<string, readonly string[]>>): ReadArticle[] =>
  Object.entries(articles).map(([name, sentences]) => ({
    name,
    sentences: sentences.map((text, index) => ({ number: index + 1, text })),
  }));

/** Three reports of one accident, and page furniture around them. */
const ferry = read({
  a: [
    'At least 12 people died when the ferry Marigold sank off Wexmouth on Sunday night, the coastguard said.',
    'The harbour master, Ana Ruiz, closed the northern channel to all traffic.',
    'Divers from the naval base at Corrow searched the wreck until dawn.',
    'The owner, Lindqvist Lines, said that the vessel had passed its survey in March.',
    'Sign up to our newsletter for the latest from Wexmouth harbour and the coastguard.',
    'This is a developing story and will be updated.',
    'The weather on the coast had been calm for several days.',
  ],
  b: [
    'The coastguard said that 14 people had drowned after the ferry Marigold went down near Wexmouth.',
    'Traffic in the northern channel was stopped by Ana Ruiz, the harbour master.',
    'The union asked why only two lifeboats had been launched.',
    'Sign up to our newsletter for the latest from Wexmouth harbour and the coastguard.',
    'This is a developing story and will be updated.',
    'A baker in the old town spoke of his bread, which was calm talk for such a day.',
  ],
  c: [
    'Lindqvist Lines, which owns the ferry, said its survey in March found no fault with the vessel.',
    'Schools in Wexmouth stayed closed.',
    'This is a developing story and will be updated.',
    'Reporting by the Wexmouth desk of the harbour and coastguard news service; editing by Ana Ruiz.',
    'The mayor promised to speak on Tuesday.',
  ],
});
const proposed = (articles: ReadArticle[]): string[] =>
  claimGroups(articles, 30).map(
    ({ kind, quotes: [one, other] }) => `${one.article}${one.number} ${other.article}${other.number} ${kind}`,
  );

describe('pairs of sentences are proposed', () => {
  test('that report the same, or differ in their numbers, and no others', () => {
    expect(proposed(ferry).toSorted()).toEqual(['a1 b1 differ', 'a2 b2 same', 'a4 c1 same']);
  });

  test('with the words that both have', () => {
    const pair = claimGroups(ferry, 30).find(({ quotes: [one] }) => one.number === 2);
    expect(pair?.shared).toEqual(['harbour', 'master', 'ana', 'ruiz', 'northern', 'channel', 'traffic']);
  });

  test('as many as requested, the likeliest first', () => {
    const all = claimGroups(ferry, 30);
    expect(claimGroups(ferry, 1)).toEqual(all.slice(0, 1));
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((x, y) => y - x));
  });

  test('except those that a claim already quotes', () => {
    const declared = [
      {
        quotes: [
          { article: 'a', exact: 'closed the northern channel' },
          { article: 'b', exact: 'northern channel was stopped' },
        ],
      },
      {
        quotes: [
          { article: 'a', exact: 'passed its survey' },
          { article: 'b', exact: 'lifeboats' },
        ],
      },
    ];
    const left = withoutDeclared(claimGroups(ferry, 30), declared);
    expect(new Set(left.map(({ quotes: [one] }) => one.number))).toEqual(new Set([1, 4]));
  });
});

describe('sentences of several articles', () => {
  const SANK = 'when the ferry Marigold sank off Wexmouth on Sunday night';
  const SAID = ['said the coastguard', 'the coastguard told a newspaper', 'according to the coastguard'];
  const toll = (numbers: readonly number[]): ReadArticle[] =>
    read(
      Object.fromEntries(
        numbers.map((number, index) => [`a${index + 1}`, [`${number} people died ${SANK}, ${SAID[index]}.`]]),
      ),
    );

  test('that say the same are one group', () => {
    const [group, ...more] = claimGroups(toll([12, 12, 12]), 30);
    expect(more).toEqual([]);
    expect([group?.kind, group?.quotes.map(({ article, account }) => [article, account])]).toEqual([
      'same',
      [
        ['a1', undefined],
        ['a2', undefined],
        ['a3', undefined],
      ],
    ]);
  });

  test('that differ are one group, with an account for each count that several give', () => {
    const [group, ...more] = claimGroups(toll([12, 14, 12]), 30);
    expect(more).toEqual([]);
    expect([group?.kind, group?.quotes.map(({ article, account }) => [article, account])]).toEqual([
      'differ',
      [
        ['a1', 'killed 12'],
        ['a2', undefined],
        ['a3', 'killed 12'],
      ],
    ]);
    const { issues, value } = parseYaml(
      'claims.yml',
      pairsYaml(group ? [group] : []).replace('text: ""', 'text: T.'),
      claimsFileSchema,
    );
    expect([issues, value?.claims[0]?.quotes.map(({ account }) => account)]).toEqual([
      [],
      ['killed 12', undefined, 'killed 12'],
    ]);
  });

  test('are no group if one of them pairs with only some', () => {
    const groups = claimGroups(
      read({
        a: [
          'The harbour master, Ana Ruiz, closed the northern channel at Corrow and sent for divers from Lindow.',
        ],
        b: ['Ana Ruiz, the harbour master, closed the northern channel to ships.'],
        c: ['At Corrow, divers from Lindow searched the wreck that Ana Ruiz had marked.'],
      }),
      30,
    );
    expect(groups.map(({ quotes }) => quotes.map(({ article }) => article).join(' ')).toSorted()).toEqual([
      'a b',
      'a c',
    ]);
  });
});

describe('no pair is proposed', () => {
  const twice = (sentence: string) => read({ a: [sentence], b: [sentence] });
  test.each<[string, ReadArticle[]]>([
    ['of no article', []],
    ['of one article', ferry.slice(0, 1)],
    [
      'of one article with itself',
      read({ a: [...Array(3).fill('The ferry Marigold sank off Wexmouth on Sunday.')] }),
    ],
    [
      'of articles on other matters',
      read({
        a: ['The council of Corrow voted for a new bridge over the Ree on Monday.'],
        b: ['A bakery in Lindow won a prize for its rye bread in the autumn.'],
      }),
    ],
    ['of a newsletter', twice('Sign up to our newsletter about Wexmouth, Corrow and Lindow.')],
    [
      'of a promise of updates',
      twice('This is a developing story from Wexmouth; it will be updated at Corrow.'),
    ],
    ['of credits', twice('Additional reporting by Ana Ruiz in Wexmouth and Bo Lind in Corrow.')],
    ['of rights', twice('Copyright 2031 Wexmouth Courier, Corrow House, Lindow. All rights reserved.')],
    ['of links', twice('Read more: How the ferry Marigold was built at Corrow in Lindow.')],
    ['of dates of publication', twice('Published on 3 May 2031 at 14:05 in Wexmouth, Corrow and Lindow.')],
    ['of short remarks', twice('Ana Ruiz said no.')],
    [
      'of one sentence in many articles',
      read(
        Object.fromEntries(
          ['a', 'b', 'c', 'd'].map((name) => [
            name,
            ['Wexmouth Courier readers in Corrow and Lindow trust Ana Ruiz.'],
          ]),
        ),
      ),
    ],
    [
      'of common words alone',
      read({
        a: ['It was the first time that this had been made so much of, they said.'],
        b: ['They said it was the first time that so much had been made of this.'],
      }),
    ],
  ])('%s', (_, articles) => {
    expect(proposed(articles)).toEqual([]);
  });
});

describe('the printed entries', () => {
  const yaml = pairsYaml(claimGroups(ferry, 30));

  test('are refused by the build until their texts are written', () => {
    const { issues } = parseYaml('claims.yml', yaml, claimsFileSchema);
    expect(new Set(issues.map(({ kind, text }) => `${kind} ${text.replace(/\d+| \(.*/g, '')}`))).toEqual(
      new Set(['bad-value claims..text: must not be empty']),
    );
    const edited = parseYaml('claims.yml', yaml.replaceAll('text: ""', 'text: T.'), claimsFileSchema);
    expect([edited.issues, edited.value?.claims.length]).toEqual([[], 3]);
  });

  test('have sentences with any characters verbatim', () => {
    const words = `"Ana: Ruiz" said #1 {of} *Corrow* — & <b>Lindow</b> 'never' - \\n no`;
    const articles = read({ a: [words, 'x'], b: [`${words} more`, 'y'] });
    const { value } = parseYaml(
      'c',
      pairsYaml(claimGroups(articles, 5)).replace('""', 'T'),
      claimsFileSchema,
    );
    expect(value?.claims[0]?.quotes.map(({ exact }) => exact)).toEqual([words, `${words} more`]);
  });

  test('numbers the sentences of a story as its pages do', async () => {
    const [one, two] = ferry.map(({ sentences }) => sentences.map(({ text }) => text));
    const folder = makeContent({
      'a.txt': `Ferry sinks off Wexmouth\n\nOwn caption of ours here.\n\n${one?.join(' ')}`,
      'a.meta.yml': 'remove: [Own caption of ours here.]\n',
      'b.md': two?.join(' ') ?? '',
    });
    const { articles } = await readStory(folder.content, folder.derived, 's');
    expect(articles.map((article) => sentencesOf(article)[0])).toEqual([one?.[0], two?.[0]]);
    const found = await suggestClaims(
      folder.content,
      folder.derived,
      { story: 's', most: '30' },
      () => undefined,
    );
    expect(found).toContain(`exact: ${one?.[0]}\n        sentence: 1\n`);
    await expect(readStory(folder.content, folder.derived)).rejects.toThrow('There are: s.');
  });

  test('comes from a folder or a story, and says when there is nothing', async () => {
    const folder = makeContent({
      'a.txt': ferry[0]?.sentences.map(({ text }) => text).join(' ') ?? '',
      'b.txt': ferry[1]?.sentences.map(({ text }) => text).join(' ') ?? '',
    });
    const suggest = (options: { story?: string; texts?: string; most?: string }) =>
      suggestClaims(folder.content, folder.derived, { most: '30', ...options }, () => undefined);
    const texts = path.join(folder.content, 'stories/s/articles');
    const { stdout, status } = spawnSync(process.execPath, ['scripts/suggest-claims.ts', '--story', 's'], {
      cwd: path.join(import.meta.dirname, '../..'),
      env: { ...process.env, DATELINE_CONTENT: folder.content, DATELINE_DERIVED: folder.derived },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, await suggest({ texts })]);
    expect(stdout).toContain('article: a\n        exact: At least 12 people died');
    expect(stdout).toContain('article: b\n        exact: The coastguard said that 14');
    writeFileSync(path.join(texts, 'b.txt'), 'Nothing like it was ever said there.');
    expect(await suggest({ story: 's' })).toBe('# No two sentences are similar enough.\n');
    await expect(suggest({})).rejects.toThrow(
      'Cannot suggest claims: give a story with --story ID, or a folder with --texts DIR.',
    );
    await expect(suggest({ story: 's', most: 'x' })).rejects.toThrow(
      'Cannot suggest claims: --most x is not a number of pairs. Give a number from 1.',
    );
  });
});
