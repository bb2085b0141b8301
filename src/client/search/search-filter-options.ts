import type { Facets, FacetValue, Filters, ResultDate } from '../../search/engine.ts';
import { type Choice, choicesOf } from './search-choice.ts';
import { formatUndated, NAMES, STATUS } from './search-filter-words.ts';

type Status = ResultDate['status'];

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
