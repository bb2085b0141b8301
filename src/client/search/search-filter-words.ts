import type { Facets, FacetValue, Filters, ResultDate } from '../../search/engine.ts';
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

/** One filter option: its filter, its label, and the number of articles it would leave. */
export interface FilterOption {
  choice: Choice;
  words: string;
  articles: number;
  isInForce: boolean;
  /** The marker of a date status or of supplied data. */
  mark: Status | null;
}

/** Options of one kind under a heading. */
export interface FilterGroup {
  heading: string;
  options: FilterOption[];
}

/** Date options: each status that articles have, then the undated together. */
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
 * Groups of filter options other than dates, without empty groups. A filter in force is included even if no article
 * matches it; stories only if there are several.
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

/** Values that articles have, then those in force that no article has. */
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

/** Labels a filter in force: `Publisher: not known`, `From 25 March 2024`, `Only undated`. */
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

/** Labels a filter on undated articles: with a range of days they are included, without one they are the only ones. */
function formatUndated(isWanted: boolean, { after, before }: Filters): string {
  if (!isWanted) return 'No undated';
  return after === undefined && before === undefined ? 'Only undated' : 'Undated too';
}
