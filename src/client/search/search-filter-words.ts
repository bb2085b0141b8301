import type { Facets, Filters, ResultDate } from '../../search/engine.ts';
import type { Choice } from './search-choice.ts';

type Status = ResultDate['status'];

export const STATUS = {
  stated: 'Dated by the article',
  supplied: 'Dated by us',
  bounded: 'After a known day',
  unknown: 'No date taken',
} as const;
export const NAMES = {
  subject: 'Subject',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
} as const;
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

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
export function formatUndated(isWanted: boolean, { after, before }: Filters): string {
  if (!isWanted) return 'No undated';
  return after === undefined && before === undefined ? 'Only undated' : 'Undated too';
}
