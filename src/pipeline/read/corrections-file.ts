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

/** The schema of `corrections.yml`: what a page said, what it says now, and why. */
export const correctionsFileSchema = z.preprocess(
  // An empty file is parsed as an empty mapping.
  (data) => (typeof data === 'object' && data !== null && Object.keys(data).length === 0 ? [] : data),
  z.array(correctionSchema),
);

export type DeclaredCorrection = z.infer<typeof correctionSchema>;

export interface CorrectionsFile {
  /** Relative to the content folder. */
  path: string;
  declared: DeclaredCorrection[];
  /** The line of a value in the file. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

export const CORRECTIONS_FILE = 'corrections.yml';
