/** What a field holds. Days are ISO dates; `seconds` counts from 1970, for engines that compare only numbers. */
export type FieldType = 'text' | 'keyword' | 'day' | 'seconds' | 'integer' | 'keywords' | 'integers';

export interface Field {
  name: string;
  type: FieldType;
  /** Whether every document has it; others leave it out where nothing is known. */
  always?: true;
  /** Whether its values are counted beside results. */
  facet?: true;
}

/** Fields of both kinds of documents: which article, what is known of it, and of its date. */
const SHARED: readonly Field[] = [
  { name: 'id', type: 'keyword', always: true },
  { name: 'story', type: 'keyword', always: true, facet: true },
  { name: 'story_title', type: 'keyword', always: true },
  { name: 'article', type: 'keyword', always: true },
  { name: 'url', type: 'keyword', always: true },
  { name: 'language', type: 'keyword', always: true, facet: true },
  { name: 'headline', type: 'text', always: true },
  { name: 'headline_by', type: 'keyword', always: true },
  { name: 'publisher', type: 'keyword', facet: true },
  { name: 'publisher_status', type: 'keyword', always: true },
  { name: 'date', type: 'keyword' },
  { name: 'date_status', type: 'keyword', always: true, facet: true },
  { name: 'date_first', type: 'day' },
  { name: 'date_last', type: 'day' },
  { name: 'date_first_seconds', type: 'seconds' },
  { name: 'text', type: 'text', always: true },
  { name: 'names', type: 'keywords', always: true, facet: true },
  { name: 'name_ids', type: 'keywords', always: true },
  { name: 'event_dates', type: 'keywords', always: true },
  { name: 'figure_kinds', type: 'keywords', always: true, facet: true },
  { name: 'figure_values', type: 'integers', always: true },
  { name: 'file', type: 'keyword', always: true },
  { name: 'file_sha256', type: 'keyword', always: true },
];

/** The kinds of documents, each an index, a collection or a table of its own. */
export const KINDS = ['articles', 'sentences'] as const;
export type Kind = (typeof KINDS)[number];

export const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  articles: [...SHARED, { name: 'words', type: 'integer', always: true }],
  sentences: [
    ...SHARED,
    { name: 'article_id', type: 'keyword', always: true, facet: true },
    { name: 'sentence', type: 'integer', always: true },
    { name: 'heading', type: 'text' },
    // With `file`, these cite the sentence: code points of the decoded file, the end exclusive.
    { name: 'start', type: 'integer', always: true },
    { name: 'end', type: 'integer', always: true },
  ],
};
