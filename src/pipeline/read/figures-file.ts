import { z } from 'astro/zod';
import { FIGURE_BOUNDS, FIGURE_KINDS, FIGURE_SCOPES } from '#contracts/story.ts';
import { placeFields } from './claims-file.ts';
import { isPlaceholder } from '../parse/dates/written-dates.ts';
import { oneLine } from './settings.ts';

/** The schema of `figures.yml`: figures and events that the editor hides, adds or assigns to a scope. */

const MAX_LISTED = 1000;
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MAX_LISTED).default([]);

/** The editor's source; shown on the page. */
const source = oneLine;

const hidden = z.strictObject({ ...placeFields, source: source.optional() });

const edtf = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a day, month or year: 2018-10-17',
  )
  .refine((written) => !isPlaceholder(written), 'must be a known date, not a placeholder');

export const figuresFileSchema = z.strictObject({
  /** Figures and events to hide. */
  hide: list(hidden),
  /** The scope of figures. */
  scope: list(z.strictObject({ ...placeFields, scope: z.enum(FIGURE_SCOPES), source })),
  add: list(
    z.strictObject({
      ...placeFields,
      kind: z.enum(FIGURE_KINDS),
      value: z.int().nonnegative().nullable(),
      bound: z.enum(FIGURE_BOUNDS).default('exact'),
      scope: z.enum(FIGURE_SCOPES).default('event'),
      source,
    }),
  ),
  events: z
    .strictObject({ hide: list(hidden), add: list(z.strictObject({ ...placeFields, date: edtf, source })) })
    .default({ hide: [], add: [] }),
});

export interface FiguresFile {
  /** Relative to the content folder. */
  path: string;
  declared: z.infer<typeof figuresFileSchema>;
  /** The line of a value in the file. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

export const FIGURES_FILE = 'figures.yml';
