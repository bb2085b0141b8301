import { z } from 'astro/zod';
import { articleSchema, daySchema, spanSchema } from './article.ts';
import { citationSchema } from './citation.ts';

export const nameSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.enum(['person', 'organisation', 'place', 'subject']),
  citations: z.array(citationSchema),
});

export const eventSchema = z.strictObject({
  edtf: z.string().min(1),
  words: z.string().min(1),
  certain: z.boolean(),
  citation: citationSchema,
  /** What the date was worked out from, besides the words themselves. */
  anchors: z.array(citationSchema),
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

const figureKind = z.enum(FIGURE_KINDS);

/** A reported count of people. `value` is null where the words give no number ("hundreds"). */
export const figureSchema = z.strictObject({
  id: z.string().min(1),
  article: z.string().min(1),
  kind: figureKind,
  value: z.int().nonnegative().nullable(),
  bound: z.enum(['exact', 'at-least', 'more-than', 'about', 'up-to', 'fewer-than', 'vague']),
  words: z.string().min(1),
  citation: citationSchema,
  /** Of its words those that give the count alone: "at least 60", "four suspects". */
  count: spanSchema,
});

/** A count of people that is no figure of its article, and why: no fact, of a rate, or of another event. */
export const leftOutSchema = z.strictObject({
  article: z.string().min(1),
  kind: figureKind,
  reason: z.enum(['not-fact', 'rate', 'other-event']),
  citation: citationSchema,
});

export const claimSchema = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  kind: z.enum(['same', 'differ']),
  quotes: z.array(citationSchema).min(1),
  publishers: z.strictObject({ known: z.array(z.string()), unknown: z.int().nonnegative() }),
});

export const correctionSchema = z.strictObject({
  date: daySchema,
  address: z.string().startsWith('/'),
  said: z.string().min(1),
  says: z.string().min(1),
  why: z.string().min(1),
});

/** `story.json`: everything that the site shows of a story, as data. Arrays of what does not exist yet are empty. */
export const storySchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/),
  title: z.string().min(1),
  /** The editor's one sentence under the title, or null where `story.yml` gives none. */
  standfirst: z.string().min(1).nullable(),
  url: z.string().startsWith('/'),
  language: z.string().min(2),
  articles: z.array(articleSchema),
  events: z.array(eventSchema),
  claims: z.array(claimSchema),
  names: z.array(nameSchema),
  figures: z.array(figureSchema),
  figuresLeftOut: z.array(leftOutSchema),
  corrections: z.array(correctionSchema),
});

export type Story = z.infer<typeof storySchema>;
export type Figure = z.infer<typeof figureSchema>;
export type FigureKind = Figure['kind'];
export type LeftOutFigure = z.infer<typeof leftOutSchema>;
export type Name = z.infer<typeof nameSchema>;
