import { z } from 'astro/zod';
import { day, oneLine } from './settings.ts';

const correctionSchema = z.strictObject({
  date: day,
  address: z
    .string()
    .regex(
      /^\/(?:[A-Za-z0-9_-]+\/)*(?:#[A-Za-z0-9_-]+)?$/,
      'must be the address of a page of this site, without its host: /stories/fire/a-file/',
    ),
  said: oneLine,
  says: oneLine,
  why: oneLine,
});

/** The schema of `corrections.yml`: what a story's pages said, what they say since, and why. */
export const correctionsFileSchema = z.preprocess(
  // An empty file is read as a mapping without keys.
  (data) => (typeof data === 'object' && data !== null && Object.keys(data).length === 0 ? [] : data),
  z.array(correctionSchema),
);

export type DeclaredCorrection = z.infer<typeof correctionSchema>;

/** What one `corrections.yml` declares. */
export interface CorrectionsFile {
  /** Relative to the content folder. */
  path: string;
  declared: DeclaredCorrection[];
  /** The line of the file in which a value stands. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

export const CORRECTIONS_FILE = 'corrections.yml';
