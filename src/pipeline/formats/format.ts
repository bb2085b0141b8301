import type { SourceEnding } from '#contracts/urls.ts';

/** The format that a received file is parsed as. */
export type Format = 'text' | 'markdown' | 'html';

const ENDINGS: readonly [ending: RegExp, format: Format][] = [
  [/\.txt$/i, 'text'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
];

const SOURCE: Record<Format, SourceEnding> = { text: 'txt', markdown: 'md', html: 'html' };

/** The format of an article by its file name, or null if no article has such a name. */
export const formatOf = (name: string): Format | null =>
  ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;

/** The name of an article's file without its extension. */
export const stemOf = (name: string): string =>
  ENDINGS.reduce((stem, [ending]) => (stem === name ? name.replace(ending, '') : stem), name);

/** The extension of a received file's published address. */
export const sourceEnding = (name: string): SourceEnding => SOURCE[formatOf(name) ?? 'text'];
