import { expect, test } from 'vitest';
import type { Choice } from '../../src/client/search/search-choice.ts';
import {
  dateOptions,
  filterGroups,
  type FilterOption,
} from '../../src/client/search/search-filter-options.ts';
import { formatFilter } from '../../src/client/search/search-filter-words.ts';
import type { Facets, Filters } from '../../src/search/engine.ts';

const NONE: Facets = {
  stories: [],
  names: [],
  publishers: [],
  statuses: [],
  days: [],
  undated: 0,
  atMost: false,
};

const facets: Facets = {
  stories: [{ value: 'fire', words: 'The fire', articles: 3 }],
  names: [
    { value: 'Wexmouth', words: 'Wexmouth', kind: 'place', articles: 3 },
    { value: 'Ana Ruiz', words: 'Ana Ruiz', kind: 'person', articles: 2 },
    { value: 'Ferry safety', words: 'Ferry safety', kind: 'subject', articles: 1 },
  ],
  publishers: [
    { value: 'A Paper', words: 'A Paper', articles: 2 },
    { value: null, words: 'not known', articles: 1 },
  ],
  statuses: [
    { value: 'unknown', words: 'unknown', articles: 2 },
    { value: 'stated', words: 'stated', articles: 1 },
  ],
  days: [{ value: '2024-04-02', words: '2024-04-02', articles: 1 }],
  undated: 2,
  atMost: false,
};

const shown = ({ words, articles, isInForce, mark }: FilterOption): string =>
  `${isInForce ? '[x]' : '[ ]'} ${mark ? `${mark}: ` : ''}${words} ${articles}`;

test.each<[Facets, Filters, string[]]>([
  [NONE, {}, []],
  [facets, {}, ['[ ] stated: Dated by the article 1', '[ ] unknown: No date taken 2', '[ ] Only undated 2']],
  [
    facets,
    { status: ['bounded', 'stated'] },
    [
      '[x] stated: Dated by the article 1',
      '[x] bounded: After a known day 0',
      '[ ] unknown: No date taken 2',
      '[ ] Only undated 2',
    ],
  ],
  [{ ...facets, statuses: [] }, { after: '2024-04-02', undated: true }, ['[x] Undated too 2']],
  [NONE, { undated: true }, ['[x] Only undated 0']],
])('%# date options are the statuses and the undated', (counted, inForce, expected) => {
  expect(dateOptions(counted, inForce).map(shown)).toEqual(expected);
});

test.each<[Facets, Filters, Record<string, string[]>]>([
  [NONE, {}, {}],
  [
    facets,
    {},
    {
      Publisher: ['[ ] supplied: A Paper 2', '[ ] not known 1'],
      Subject: ['[ ] Ferry safety 1'],
      Person: ['[ ] Ana Ruiz 2'],
      Place: ['[ ] Wexmouth 3'],
    },
  ],
  [
    { ...NONE, stories: facets.stories },
    { story: ['fire'], name: ['Ana'], publisher: [null] },
    { Publisher: ['[x] not known 0'], Story: ['[x] The fire 3'], Name: ['[x] Ana 0'] },
  ],
  [
    { ...NONE, stories: [...facets.stories, { value: 'gas', words: 'Gas', articles: 1 }] },
    {},
    { Story: ['[ ] The fire 3', '[ ] Gas 1'] },
  ],
])(
  '%# what can be chosen is grouped by kind, and nothing in force is left out',
  (counted, inForce, expected) => {
    const groups = filterGroups(counted, inForce).map(({ heading, options }) => [
      heading,
      options.map(shown),
    ]);
    expect(Object.fromEntries(groups)).toEqual(expected);
  },
);

test.each<[Choice, Filters, string]>([
  [{ kind: 'status', value: 'unknown' }, {}, 'Date: no date taken'],
  [{ kind: 'publisher', value: '' }, {}, 'Publisher: not known'],
  [{ kind: 'publisher', value: 'A Paper' }, {}, 'Publisher: A Paper'],
  [{ kind: 'story', value: 'fire' }, {}, 'Story: The fire'],
  [{ kind: 'story', value: 'flood' }, {}, 'Story: flood'],
  [{ kind: 'name', value: 'Ana Ruiz' }, {}, 'Person: Ana Ruiz'],
  [{ kind: 'name', value: 'Nobody' }, {}, 'Name: Nobody'],
  [{ kind: 'after', value: '2024-04-02' }, {}, 'From 2 April 2024'],
  [{ kind: 'before', value: '2024-12-31' }, {}, 'To 31 December 2024'],
  [{ kind: 'undated', value: 'yes' }, {}, 'Only undated'],
  [{ kind: 'undated', value: 'yes' }, { before: '2024-12-31' }, 'Undated too'],
  [{ kind: 'undated', value: 'no' }, {}, 'No undated'],
])('%j in force with %j is labelled "%s"', (choice, inForce, expected) => {
  expect(formatFilter(choice, inForce, facets)).toBe(expected);
});
