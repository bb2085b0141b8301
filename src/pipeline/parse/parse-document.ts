import type { BlockKind, Document, DocumentBlock } from '../formats/document.ts';
import { type ParseContext, type ParsedArticle, type ParsedBlock, sentencesOf } from '../parse.ts';
import type { Block } from './lines/blocks.ts';
import { type DatelineResult, findDateline } from './dates/dateline.ts';
import { EditedLines, NO_EDITS } from './furniture/edited-lines.ts';
import { furnitureRule } from './furniture/furniture.ts';
import { findGivenHeadline } from './headline.ts';
import { sameWords } from './wording.ts';
import { type Line, parseLines } from './lines/lines.ts';
import { memoize } from './memoize.ts';
import { findTopLines } from './top-lines.ts';
import { NONE_RECURRING } from './furniture/recurring-lines.ts';
import { findControlCharacters, removeBlocks, reportControls, withRule } from './furniture/removals.ts';

/**
 * Parses the words of a marked-up file, whose markup says what each block is. A date line in them counts only
 * where the metadata give no date.
 *
 * @param givenHeadline the headline that the editor gives: the file's own stays in the text as a heading, if it is another
 */
export function parseDocument(
  text: string,
  document: Document,
  language: string,
  { givenHeadline = null, recurring = NONE_RECURRING, edits = NO_EDITS }: Partial<ParseContext> = {},
): ParsedArticle {
  const ruleOf = memoize(furnitureRule);
  const owned = document.blocks.flatMap((block) => linesOf(text, block).map((line) => ({ line, block })));
  const allLines = owned.map(({ line }) => line);
  const found = findDateline(text, allLines, (words) => ruleOf(words) !== null);
  const { dateline, unread, removed, lines, findings } = withStatedDate(found, document, allLines);
  const kept = new Map<DocumentBlock, Line[]>();
  for (const [index, line] of lines.entries()) {
    const block = owned[index]?.block;
    if (!block || line.text === '') continue;
    const own = kept.get(block);
    if (own) own.push(line);
    else kept.set(block, [line]);
  }
  const blocks = Array.from(kept, ([{ kind }, own]) => ({ kind, block: toBlock(own) }));
  const edited = new EditedLines(edits);
  const ofArticle = removeBlocks(
    blocks.map(({ block }) => block),
    ruleOf,
    edited,
    recurring,
  );
  const apart = findTopLines(
    ofArticle.kept.filter((block) => edited.of(block.text) === null),
    document.headline,
    dateline !== null || document.stated.date !== null,
  );
  const given = findGivenHeadline(
    ofArticle.kept.filter((block) => edited.of(block.text) === null),
    givenHeadline,
  );
  const isKept = new Set(ofArticle.kept.filter((block) => block !== given && !apart.has(block)));
  const body = blocks
    .filter(({ block }) => isKept.has(block))
    .map(({ kind, block }) => ({ kind: EDITED_KINDS[edited.of(block.text) ?? 'removed'] ?? kind, block }));
  const controls = findControlCharacters(text);
  const own = document.headline && { start: document.headline.start, end: document.headline.end };
  const isOwn =
    givenHeadline === null || (own !== null && sameWords(text.slice(own.start, own.end), givenHeadline));
  const stays = !isOwn && document.headline?.inText === true;
  return {
    dateline,
    unreadDate: unread,
    headline: isOwn ? own : given ? { start: given.start, end: given.end } : null,
    blocks: [
      ...(stays && own && body[0] && body[0].kind !== 'heading'
        ? [{ kind: 'heading' as const, ...own }]
        : []),
      ...body.flatMap(({ kind, block }, index): ParsedBlock[] => {
        const { start, end } = block;
        const below = body[index + 1];
        if (kind === 'heading' && below && below.kind !== 'heading') return [{ kind: 'heading', start, end }];
        const sentences = sentencesOf(text, block, language);
        const as = kind === 'paragraph' || kind === 'heading' ? {} : { as: kind };
        return [{ kind: 'passage', start, end, sentences, ...as }];
      }),
    ],
    removed: [
      ...removed.map((span) => withRule(span, 'dateline')),
      ...ofArticle.removals,
      ...Array.from(apart, ([block, rule]) => withRule(block, rule)),
      ...controls,
    ].sort((first, second) => first.start - second.start || second.end - first.end),
    edited: body.flatMap(({ block }, index) => {
      const as = edited.of(block.text);
      const { start, end } = block;
      const stands =
        as === 'text' || (as === 'heading' && (body[index + 1]?.kind ?? 'heading') !== 'heading');
      return stands ? [{ start, end, as }] : [];
    }),
    findings: [...findings, ...reportControls(text, controls)],
  };
}

/**
 * What of the date lines counts beside the metadata: nothing if they give a date, or several that differ. But a line that
 * gives the same day is one, and no text of the article.
 */
function withStatedDate(
  found: DatelineResult,
  { stated, findings }: Document,
  lines: Line[],
): DatelineResult {
  const nothing = { dateline: null, unread: null, findings: [] };
  if (stated.date && found.dateline?.edtf === stated.date.edtf) return { ...found, ...nothing };
  const states = stated.date !== null || findings.some(({ kind }) => kind === 'stated-dates-differ');
  return states ? { ...nothing, removed: [], lines } : found;
}

/** What a block becomes by a note. */
const EDITED_KINDS: Record<'heading' | 'text' | 'removed', BlockKind | null> = {
  heading: 'heading',
  text: 'paragraph',
  removed: null,
};

function linesOf(text: string, { start, end }: DocumentBlock): Line[] {
  return parseLines(text.slice(start, end)).map((line) => ({
    ...line,
    start: line.start + start,
    end: line.end + start,
  }));
}

function toBlock(lines: Line[]): Block {
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
  return { start, end, lines, text: lines.map((line) => line.text).join(' '), apart: true };
}
