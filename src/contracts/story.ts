import { z } from 'astro/zod';
import { articleSchema, daySchema, spanSchema } from './article.ts';
import { barredWord } from './barred-words.ts';
import { citationSchema } from './citation.ts';
import { EXPRESSION_REASONS } from './expression-reasons.ts';

export const nameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.enum(['person', 'organisation', 'place', 'subject']),
  /** Other spellings that `story.yml` lists; left out where there are none. */
  aliases: z.array(z.string().min(1)).min(1).optional(),
  citations: z.array(citationSchema),
});

const DATE = String.raw`\d{3}[\dX]|\d{4}-\d\d|\d{4}-\d\d-\d\d`;

/** EDTF, level 1, as far as articles name dates: a day, a month, a season, a year, a decade, from one to another; `~` is about. */
const edtfSchema = z.string().regex(new RegExp(`^(?:${DATE})~?(?:/(?:${DATE}))?$`));

/** Something that an article tells as having happened, at a time that its words name. */
export const eventSchema = z.strictObject({
  edtf: edtfSchema,
  /** The words that name the time: those cited. */
  words: z.string().min(1),
  /** False where words and anchors leave more than one date, and this one is the likeliest. */
  certain: z.boolean(),
  citation: citationSchema,
  /** What the date was worked out from, besides the words themselves: a date line, words that date another event. */
  anchors: z.array(citationSchema),
  /** Where the editor adds it: the source of its date. */
  supplied: z.string().min(1).optional(),
});

/** Words of an article that name a date and make no event, and why; `edtf` is null where no date is worked out. */
export const leftOutDateSchema = z.strictObject({
  article: z.string().min(1),
  reason: z.enum(EXPRESSION_REASONS),
  edtf: edtfSchema.nullable(),
  citation: citationSchema,
});

/** What a figure counts people as, in the order in which the site shows them. */
export const FIGURE_KINDS = [
  'killed',
  'injured',
  'missing',
  'rescued',
  'displaced',
  'suspects',
  'detained',
  'charged',
] as const;

/** How far the words of a figure bind its number. */
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

/** Where the editor adds something or says what it belongs to: the source of that. */
const supplied = z.string().min(1).optional();

/** What a figure belongs to: the story's event, another one, or nothing that its words make clear. */
export const FIGURE_SCOPES = ['event', 'other', 'unclear'] as const;

/** A reported count of people. `value` is null where the words give no number ("hundreds"). */
export const figureSchema = z.strictObject({
  id: z.string().min(1),
  article: z.string().min(1),
  kind: figureKind,
  value: z.int().nonnegative().nullable(),
  bound: z.enum(FIGURE_BOUNDS),
  scope: z.enum(FIGURE_SCOPES),
  words: z.string().min(1),
  citation: citationSchema,
  /** Of its words those that give the count alone: "at least 60", "four suspects". */
  count: spanSchema,
  supplied,
});

/** A count of people that is no figure, and why: no fact, of a rate, a part of another, superseded. */
export const leftOutSchema = z.strictObject({
  article: z.string().min(1),
  kind: figureKind,
  reason: z.enum(['not-fact', 'rate', 'part', 'superseded', 'hidden']),
  citation: citationSchema,
});

const ownWords = z
  .string()
  .min(1)
  .refine((text) => barredWord(text) === null);

/** What the editor declares several articles to report, or to differ on, with the exact words of each. */
/** Direct speech: the words between the quotation marks, and the words of the same sentence that name the speaker. */
export const quoteSchema = z.strictObject({
  id: z.string().min(1),
  article: z.string().min(1),
  /** `id` is that of a name of the story, whose spelling `name` is; where none is listed, `name` is as the article has it. */
  speaker: z.strictObject({
    name: z.string().min(1),
    id: z.string().min(1).nullable(),
    citation: citationSchema,
  }),
  citation: citationSchema,
});

export const claimSchema = z.strictObject({
  id: z.string().min(1),
  /** What it is about, in a few words, for lists. */
  topic: ownWords.nullable(),
  text: ownWords,
  kind: z.enum(['same', 'differ']),
  /** In the order of the timeline. */
  quotes: z.array(citationSchema).min(2),
  /** The quotes by their index in `quotes`, those that say the same together. */
  accounts: z.array(z.array(z.int().nonnegative()).min(1)).min(1),
  /** Of the articles quoted: the names of publishers that are known, and how many articles have none. */
  publishers: z.strictObject({ known: z.array(z.string()), unknown: z.int().nonnegative() }),
});

/** Words of one article of which the editor names some that stand in no other article of the story. */
export const onlyHereSchema = z.strictObject({
  article: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
  citation: citationSchema,
});

export const correctionSchema = z.strictObject({
  date: daySchema,
  address: z.string().startsWith('/'),
  said: z.string().min(1),
  says: z.string().min(1),
  why: z.string().min(1),
});

/** `story.json`: everything that the site shows of a story, as data. Arrays of what does not exist yet are empty. */
/** A file of a divided story: newline-delimited, a line an article. */
const partSchema = z.strictObject({ url: z.string().startsWith('/'), articles: z.int().positive() });

/**
 * A story. One of many articles is divided: its `parts` name files, each line of which is a story by this schema, with one
 * article and what cites it. Then the story itself has no articles, and of names, events, figures and quotes nothing but
 * the names without their citations; the lines of all parts in order, and it, are the whole: see {@link joinStory}.
 */
export const storySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/),
  title: z.string().min(1),
  /** The editor's one sentence under the title, or null where `story.yml` gives none. */
  standfirst: z.string().min(1).nullable(),
  url: z.string().startsWith('/'),
  language: z.string().min(2),
  articles: z.array(articleSchema),
  events: z.array(eventSchema),
  datesLeftOut: z.array(leftOutDateSchema),
  claims: z.array(claimSchema),
  onlyHere: z.array(onlyHereSchema),
  names: z.array(nameSchema),
  figures: z.array(figureSchema),
  figuresLeftOut: z.array(leftOutSchema),
  quotes: z.array(quoteSchema),
  corrections: z.array(correctionSchema),
  parts: z.array(partSchema).min(2).optional(),
});

export type Story = z.infer<typeof storySchema>;
export type StoryEvent = z.infer<typeof eventSchema>;
export type LeftOutDate = z.infer<typeof leftOutDateSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type FigureKind = Figure['kind'];
export type FigureScope = Figure['scope'];
export type LeftOutFigure = z.infer<typeof leftOutSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type OnlyHere = z.infer<typeof onlyHereSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Name = z.infer<typeof nameSchema>;

/** Puts a divided story together from its `story.json` and the lines of its parts, in their order. */
export function joinStory({ parts: _, ...story }: Story, lines: readonly Story[]): Story {
  const citations = Map.groupBy(
    lines.flatMap(({ names }) => names),
    ({ id }) => id,
  );
  return {
    ...story,
    articles: lines.flatMap(({ articles }) => articles),
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
