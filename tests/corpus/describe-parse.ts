import type { ParsedArticle } from '#pipeline/parse.ts';
import type { Span } from '#pipeline/text/positions.ts';

/** Formats a parse as text, one line for each part, in file order. */
export function describeParse(text: string, parsed: ParsedArticle): string {
  const words = ({ start, end }: Span): string => printable(text.slice(start, end));
  const parts: { start: number; lines: string[] }[] = [
    ...(parsed.headline
      ? [{ start: parsed.headline.start, lines: [`HEADLINE  ${words(parsed.headline)}`] }]
      : []),
    ...parsed.blocks.map((block) => ({
      start: block.start,
      lines:
        block.kind === 'heading'
          ? [`HEADING   ${words(block)}`]
          : ['PASSAGE', ...block.sentences.map((sentence) => `  ·       ${words(sentence)}`)],
    })),
    ...parsed.removed.map((span) => ({
      start: span.start,
      lines: [`REMOVED   ${words(span)}  (${span.rule})`],
    })),
    ...parsed.findings.map(({ kind, text: found, offset }) => ({
      start: offset,
      lines: [`ISSUE     ${kind}: ${printable(found)}`],
    })),
  ];
  const date = parsed.dateline ? parsed.dateline.edtf : 'none';
  const lines = parts.sort((one, other) => one.start - other.start).flatMap((part) => part.lines);
  return [`DATE      ${date}`, ...lines, ''].join('\n');
}

/** Shows line ends, tabs and invisible characters. */
const printable = (words: string): string =>
  words
    .replaceAll('\r\n', '␍␊')
    .replaceAll('\n', '␊')
    .replaceAll('\r', '␍')
    .replaceAll('\f', '␌')
    .replaceAll('\t', '␉')
    .replace(
      /[\p{Cc}\p{Cf}\u00a0\u202f\u2028\u2029\u3000\p{Noncharacter_Code_Point}]/gu,
      (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
