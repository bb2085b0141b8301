import type { ClaimNote } from '../claims/claim-notes.ts';

/** A stretch of an article's body: blocks without notes together, or one passage with its notes. */
export interface BodyBlock {
  html: string;
  notes: ClaimNote[];
}

/** Divides a body before and after each passage that has notes. */
export function bodyBlocks(html: string, notes: ReadonlyMap<string, ClaimNote[]>): BodyBlock[] {
  if (notes.size === 0) return [{ html, notes: [] }];
  const blocks: BodyBlock[] = [];
  for (const part of html.split(/(?<=<\/(?:p|h2)>)\n?/)) {
    const own = notes.get(/^<p id="(p\d+)"/.exec(part)?.[1] ?? '') ?? [];
    const last = blocks.at(-1);
    if (own.length === 0 && last && last.notes.length === 0) last.html += `\n${part}`;
    else blocks.push({ html: part, notes: own });
  }
  return blocks;
}
