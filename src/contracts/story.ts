import { z } from 'astro/zod';
import { articleSchema, daySchema, spanSchema } from './article.ts';
import { forbiddenWord } from './forbidden-words.ts';
import { citationSchema } from './citation.ts';
import { EXPRESSION_REASONS } from './expression-reasons.ts';

export const nameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.enum(['person', 'organisation', 'place', 'subject']),
  /** Other spellings, listed in `story.yml`. */
  aliases: z.array(z.string().min(1)).min(1).optional(),
  citations: z.array(citationSchema),
});

const DATE = String.raw`\d{3}[\dX]|\d{4}-\d\d|\d{4}-\d\d-\d\d`;

/** EDTF level 1, as far as articles need it: a day, month, season, year or decade, or an interval; `~` means about. */
const edtfSchema = z.string().regex(new RegExp(`^(?:${DATE})~?(?:/(?:${DATE}))?$`));

/** Something that an article reports as having happened, with the time that its words name. */
export const eventSchema = z.strictObject({
  edtf: edtfSchema,
  /** The cited words that name the time. */
  words: z.string().min(1),
  /** False if the words and anchors allow several dates; this one is the likeliest. */
  certain: z.boolean(),
  citation: citationSchema,
  /** The part of its sentence that a timeline shows, if not the whole. */
  part: citationSchema.optional(),
  /** Other words that the date was computed from: a date line, words that date another event. */
  anchors: z.array(citationSchema),
  /** The editor's source, if the editor adds the event. */
  supplied: z.string().min(1).optional(),
});

/** A date expression that yields no event, and why; `edtf` is null if no date could be computed. */
export const leftOutDateSchema = z.strictObject({
  article: z.string().min(1),
  reason: z.enum(EXPRESSION_REASONS),
  edtf: edtfSchema.nullable(),
  citation: citationSchema,
});

/** Categories of counts, in display order, each with the question that differing accounts answer. */
export const FIGURE_QUESTIONS = {
  killed: 'How many were killed',
  injured: 'How many were injured',
  missing: 'How many were missing',
  trapped: 'How many were trapped',
  rescued: 'How many were rescued',
  displaced: 'How many were displaced',
  suspects: 'How many suspects there were',
  detained: 'How many were detained',
  charged: 'How many were charged',
} as const;

export type FigureKind = keyof typeof FIGURE_QUESTIONS;

export const FIGURE_KINDS = Object.keys(FIGURE_QUESTIONS) as readonly FigureKind[];

/** How the words of a figure qualify its number. */
export const FIGURE_BOUNDS = [
  'exact',
  'at-least',
  'more-than',
  'about',
  'up-to',
  'fewer-than',
  'vague',
] as const;

const figureKind = z.enum(FIGURE_KINDS);

/** The editor's source, if the editor adds a figure or sets its scope. */
const supplied = z.string().min(1).optional();

/** Whether a figure belongs to the story's event, to another one, or the words leave it open. */
export const FIGURE_SCOPES = ['event', 'other', 'unclear'] as const;

/** A reported count of people. `value` is null if the words give no number ("hundreds"). */
export const figureSchema = z.strictObject({
  id: z.string().min(1),
  article: z.string().min(1),
  kind: figureKind,
  value: z.int().nonnegative().nullable(),
  bound: z.enum(FIGURE_BOUNDS),
  scope: z.enum(FIGURE_SCOPES),
  words: z.string().min(1),
  citation: citationSchema,
  /** The part of the words that is the count alone: "at least 60", "four suspects". */
  count: spanSchema,
  /** True if the words add it to others of its kind ("two more bodies"): it is no total, and not among the story's figures. */
  added: z.literal(true).optional(),
  supplied,
});

/** A count of people that is not shown as a figure, and why. */
export const leftOutSchema = z.strictObject({
  article: z.string().min(1),
  kind: figureKind,
  reason: z.enum(['not-fact', 'rate', 'part', 'superseded', 'hidden']),
  citation: citationSchema,
});

const ownWords = z
  .string()
  .min(1)
  .refine((text) => forbiddenWord(text) === null);

/** Direct speech: the quoted words, and the words of the same sentence that name the speaker. */
export const quoteSchema = z.strictObject({
  id: z.string().min(1),
  article: z.string().min(1),
  /**
   * `id` and `name` are those of a name of the story; if it lists none, `id` is null and `name` is as in the article.
   */
  speaker: z.strictObject({
    name: z.string().min(1),
    id: z.string().min(1).nullable(),
    citation: citationSchema,
  }),
  citation: citationSchema,
});

/** What several articles report, or differ on, as declared by the editor, with the exact words of each. */
export const claimSchema = z.strictObject({
  id: z.string().min(1),
  /** A short label for lists. */
  topic: ownWords.nullable(),
  text: ownWords,
  kind: z.enum(['same', 'differ']),
  /** In timeline order. */
  quotes: z.array(citationSchema).min(2),
  /** Quotes that agree, grouped by their index in `quotes`. */
  accounts: z.array(z.array(z.int().nonnegative()).min(1)).min(1),
  /** Publishers of the quoted articles: known names, and the number of articles without one. */
  publishers: z.strictObject({ known: z.array(z.string()), unknown: z.int().nonnegative() }),
});

/** Words of one article that, as the editor declares, occur in no other article of the story. */
export const onlyHereSchema = z.strictObject({
  article: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
  citation: citationSchema,
});

/** A word of an article: the number of its sentence, from 1, and its place among the words of that, from 0. */
const wordPlaceSchema = z.tuple([z.int().positive(), z.int().nonnegative()]);

/**
 * Two articles that share words outside quotations. Words are runs of letters and digits; each run of `words` words
 * begins `at` these places of the first and of the second article, and is the longest there.
 */
export const overlapSchema = z.strictObject({
  articles: z.tuple([z.string().min(1), z.string().min(1)]),
  /** Words in these runs; of the two articles, the smaller number. */
  words: z.int().positive(),
  runs: z
    .array(z.strictObject({ words: z.int().positive(), at: z.tuple([wordPlaceSchema, wordPlaceSchema]) }))
    .min(1),
});

export const correctionSchema = z.strictObject({
  date: daySchema,
  address: z.string().startsWith('/'),
  said: z.string().min(1),
  says: z.string().min(1),
  why: z.string().min(1),
});

/** A file of a divided story: newline-delimited JSON, one article per line. */
const partSchema = z.strictObject({ url: z.string().startsWith('/'), articles: z.int().positive() });

/**
 * A story as data. A story of many articles is divided: its `parts` name files in which each line is a story by this
 * schema, with one article and what cites it. The story itself then has no articles, events, figures or quotes, and its
 * names have no citations. {@link joinStory} restores the whole.
 */
export const storySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/),
  title: z.string().min(1),
  /** The editor's sentence under the title, or null. */
  standfirst: z.string().min(1).nullable(),
  url: z.string().startsWith('/'),
  language: z.string().min(2),
  articles: z.array(articleSchema),
  /** Earlier versions of its articles; nothing else of the story cites them. */
  earlierVersions: z.array(articleSchema).optional(),
  events: z.array(eventSchema),
  datesLeftOut: z.array(leftOutDateSchema),
  claims: z.array(claimSchema),
  onlyHere: z.array(onlyHereSchema),
  names: z.array(nameSchema),
  figures: z.array(figureSchema),
  figuresLeftOut: z.array(leftOutSchema),
  quotes: z.array(quoteSchema),
  corrections: z.array(correctionSchema),
  /** Pairs of articles with words in common, in timeline order; given if any. */
  overlaps: z.array(overlapSchema).min(1).optional(),
  parts: z.array(partSchema).min(2).optional(),
});

export type Story = z.infer<typeof storySchema>;
export type StoryEvent = z.infer<typeof eventSchema>;
export type LeftOutDate = z.infer<typeof leftOutDateSchema>;
export type Figure = z.infer<typeof figureSchema>;

/** Whether a figure is one of the story's: of its event, and no increment. */
export const isOfStory = ({ scope, added }: Pick<Figure, 'scope' | 'added'>): boolean =>
  scope === 'event' && added === undefined;

export type FigureScope = Figure['scope'];
export type LeftOutFigure = z.infer<typeof leftOutSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type OnlyHere = z.infer<typeof onlyHereSchema>;
export type Overlap = z.infer<typeof overlapSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Name = z.infer<typeof nameSchema>;

/** Joins a divided story from its `story.json` and the lines of its parts, in order. */
export function joinStory({ parts: _, ...story }: Story, lines: readonly Story[]): Story {
  const citations = Map.groupBy(
    lines.flatMap(({ names }) => names),
    ({ id }) => id,
  );
  return {
    ...story,
    articles: lines.flatMap(({ articles }) => articles),
    ...(lines.some(({ earlierVersions }) => earlierVersions)
      ? { earlierVersions: lines.flatMap(({ earlierVersions = [] }) => earlierVersions) }
      : {}),
    events: lines.flatMap(({ events }) => events),
    datesLeftOut: lines.flatMap(({ datesLeftOut }) => datesLeftOut),
    onlyHere: lines.flatMap(({ onlyHere }) => onlyHere),
    names: story.names.map((name) => ({
      ...name,
      citations: (citations.get(name.id) ?? []).flatMap((one) => one.citations),
    })),
    figures: lines.flatMap(({ figures }) => figures),
    figuresLeftOut: lines.flatMap(({ figuresLeftOut }) => figuresLeftOut),
    quotes: lines.flatMap(({ quotes }) => quotes),
  };
}
