import type { SourceEnding } from '#contracts/urls.ts';

/** What a received file is read as. */
export type Format = 'text' | 'markdown' | 'html';

const ENDINGS: readonly [ending: RegExp, format: Format][] = [[/\.txt$/i, 'text']];

const SOURCE: Record<Format, SourceEnding> = { text: 'txt', markdown: 'md', html: 'html' };

/** The format of an article by its file's name, or null for a name that no article has. */
export const formatOf = (name: string): Format | null =>
  ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;

/** The name of an article's file without the ending of its format. */
export const stemOf = (name: string): string =>
  ENDINGS.reduce((stem, [ending]) => (stem === name ? name.replace(ending, '') : stem), name);

/** How the published address of a received file ends. */
export const sourceEnding = (name: string): SourceEnding => SOURCE[formatOf(name) ?? 'text'];

/** What to do with a file among the articles that is read as none, where its ending says more than that. */
export function unreadRemedy(_name: string): { remedy?: string } {
  return {};
}
