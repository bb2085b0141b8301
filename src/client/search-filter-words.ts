import type { Facets, FacetValue, Filters, ResultDate } from '../search/engine.ts';
import { type Choice, choicesOf } from './search-choice.ts';

type Status = ResultDate['status'];

const STATUS = {
  stated: 'Dated by the article',
  supplied: 'Dated by us',
  bounded: 'After a known day',
  unknown: 'No date at all',
} as const;
const NAMES = { subject: 'Subject', person: 'Person', organisation: 'Organisation', place: 'Place' } as const;
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** One box of the filters: what it chooses, in which words, and how many articles that would bring. */
export interface FilterOption {
  choice: Choice;
  words: string;
  articles: number;
  isInForce: boolean;
  /** The mark of a date, or of what the editor supplied. */
  mark: Status | null;
}

/** The options of one kind under their heading. */
export interface FilterGroup {
  heading: string;
  options: FilterOption[];
}

/** The boxes for dates: each status that articles have, as the site explains them, then the undated together. */
export function dateOptions(facets: Facets, inForce: Filters): FilterOption[] {
  const statuses = optionsOf('status', facets.statuses, inForce, (status) => STATUS[status]);
  const inOrder = (Object.keys(STATUS) as Status[]).flatMap((mark) =>
    statuses.filter(({ choice }) => choice.value === mark).map((option) => ({ ...option, mark })),
  );
  const undated: FilterOption = {
    choice: { kind: 'undated', value: 'yes' },
    words: formatUndated(true, inForce),
    articles: facets.undated,
    isInForce: inForce.undated === true,
    mark: null,
  };
  return facets.undated > 0 || undated.isInForce ? [...inOrder, undated] : inOrder;
}

/**
 * What results can be filtered by besides dates, in groups without those that hold nothing. A filter in force is among
 * them though no article had it; stories are offered where there are several.
 */
export function filterGroups(facets: Facets, inForce: Filters): FilterGroup[] {
  const publishers = optionsOf(
    'publisher',
    facets.publishers,
    inForce,
    (publisher) => publisher ?? 'not known',
  );
  const stories = optionsOf('story', facets.stories, inForce);
  const names = optionsOf('name', facets.names, inForce);
  const kinds = new Map(facets.names.map(({ value, kind }) => [value, kind]));
  const ofKind = (kind: string | undefined) => names.filter(({ choice }) => kinds.get(choice.value) === kind);
  const groups: FilterGroup[] = [
    {
      heading: 'Publisher',
      options: publishers.map((option) => ({
        ...option,
        mark: option.choice.value === '' ? null : 'supplied',
      })),
    },
    { heading: 'Story', options: stories.length > 1 || inForce.story ? stories : [] },
    ...Object.entries(NAMES).map(([kind, heading]) => ({ heading, options: ofKind(kind) })),
    { heading: 'Name', options: ofKind(undefined) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** The values that articles have, and after them those in force that none has. */
function optionsOf<Value extends string | null>(
  kind: Choice['kind'],
  found: readonly FacetValue<Value>[],
  inForce: Filters,
  wordsOf?: (value: Value) => string,
): FilterOption[] {
  const asked = new Set(choicesOf(inForce).flatMap((choice) => (choice.kind === kind ? choice.value : [])));
  const options = found.map(({ value, words, articles }) => ({
    choice: { kind, value: value ?? '' },
    words: wordsOf?.(value) ?? words,
    articles,
    isInForce: asked.delete(value ?? ''),
    mark: null,
  }));
  const missing = [...asked].map((value) => ({
    choice: { kind, value },
    words: wordsOf?.((kind === 'publisher' && value === '' ? null : value) as Value) ?? value,
    articles: 0,
    isInForce: true,
    mark: null,
  }));
  return [...options, ...missing];
}

/** Says what a filter in force asks for: `Publisher: not known`, `From 25 March 2024`, `Only undated`. */
export function formatFilter({ kind, value }: Choice, inForce: Filters, facets: Facets | null): string {
  switch (kind) {
    case 'status':
      return `Date: ${STATUS[value as Status].toLowerCase()}`;
    case 'publisher':
      return `Publisher: ${value || 'not known'}`;
    case 'story':
      return `Story: ${facets?.stories.find((story) => story.value === value)?.words ?? value}`;
    case 'name': {
      const named = facets?.names.find((name) => name.value === value);
      return `${named ? NAMES[named.kind] : 'Name'}: ${value}`;
    }
    case 'after':
      return `From ${DAY.format(new Date(value))}`;
    case 'before':
      return `To ${DAY.format(new Date(value))}`;
    case 'undated':
      return formatUndated(value === 'yes', inForce);
  }
}

/** Says what a filter on the undated does: beside days they come too, without days they come alone. */
export function formatUndated(isWanted: boolean, { after, before }: Filters): string {
  if (!isWanted) return 'No undated';
  return after === undefined && before === undefined ? 'Only undated' : 'Undated too';
}
