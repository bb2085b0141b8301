import { z } from 'astro/zod';
import { forbiddenWord } from '#contracts/forbidden-words.ts';
import { type Issue, issueSeverity } from '../report/issue.ts';
import { oneLine } from './settings.ts';

/** The schema of `claims.yml`: what several articles share or differ on, and what one alone has. */

const MAX_LISTED = 1000;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MAX_LISTED);

const ownWords = oneLine.max(300).superRefine((text, context) => {
  const forbidden = forbiddenWord(text);
  if (forbidden === null) return;
  const message = `must not say “${forbidden}”: that articles agree proves nothing`;
  context.addIssue({ code: 'custom', message });
});

const quoted = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' ? 'must be words: put quotation marks around' : undefined,
  })
  .max(1000)
  .regex(/[\p{L}\p{N}]/u, 'must have a letter or a digit')
  .regex(/^\S(?:.*\S)?$/su, 'must not begin or end with a space');

/** Fields by which an editor points at words of an article. */
export const placeFields = {
  /** The file name, with or without `.txt`, or the article's slug. */
  article: quoted,
  /** Words within one sentence, exactly as in the file. */
  exact: quoted,
  /** The words before them, if `exact` occurs several times. */
  prefix: quoted.optional(),
  /** The number of their sentence, for the same purpose. */
  sentence: z.int().positive().optional(),
};

const quoteSchema = z.strictObject({
  ...placeFields,
  /** Quotes of a `differ` claim with the same account agree; without one, each article is its own account. */
  account: z.preprocess((name) => (typeof name === 'number' ? String(name) : name), oneLine.optional()),
});

const claimSchema = z
  .strictObject({
    id: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must consist of letters a to z, digits and hyphens'),
    /** A short label for lists: "the number killed". */
    topic: ownWords.optional(),
    text: ownWords,
    kind: z.enum(['same', 'differ']),
    quotes: list(quoteSchema).min(1),
  })
  .superRefine(({ kind, quotes }, context) => {
    for (const [index, { account }] of quotes.entries()) {
      if (kind === 'differ' || account === undefined) continue;
      const message = 'is for claims on which accounts differ';
      context.addIssue({ code: 'custom', path: ['quotes', index, 'account'], message });
    }
  });

const onlyHereSchema = z.strictObject({
  ...placeFields,
  /** The words of `exact` that occur in no other article; by default all. */
  words: list(quoted).min(1).optional(),
});

export const claimsFileSchema = z.strictObject({
  claims: list(claimSchema)
    .default([])
    .superRefine((claims, context) => {
      const taken = new Set<string>();
      for (const [index, { id }] of claims.entries()) {
        if (taken.has(id)) {
          context.addIssue({
            code: 'custom',
            path: [index, 'id'],
            message: `${id} is the id of another claim`,
          });
        }
        taken.add(id);
      }
    }),
  onlyHere: list(onlyHereSchema).default([]),
});

export type DeclaredClaim = z.infer<typeof claimSchema>;
export type DeclaredOnlyHere = z.infer<typeof onlyHereSchema>;
/** A place in an article, as an editor writes it. */
export type DeclaredPlace = Pick<DeclaredOnlyHere, 'article' | 'exact' | 'prefix' | 'sentence'>;

export interface ClaimsFile {
  /** Relative to the content folder. */
  path: string;
  declared: z.infer<typeof claimsFileSchema>;
  /** The line of a value in the file. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

export const CLAIMS_FILE = 'claims.yml';

/** Whether an issue is about claims or supplied figures that cannot be proven. Nothing is published then. */
export const isUnprovenClaim = (issue: Issue): boolean =>
  /^stories\/[^/]+\/(?:claims|figures)\.yml$/.test(issue.path) && issueSeverity(issue) === 'error';
