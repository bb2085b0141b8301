import type { EditedLine, Removed } from '#contracts/article.ts';
import { capitalise, formatCount, formatNumber } from '#contracts/number-format.ts';
import { isPagePart, isRemovedLine, removalReason } from '#contracts/removal-reasons.ts';

/** Removed text with the reason: `“Advertisment”, twice: the label of an advertisement`. */
export function describeRemoved(removed: readonly Removed[]): string[] {
  const alike = Map.groupBy(removed, ({ exact, rule }) => `${rule} ${exact}`);
  return Array.from(alike.values(), (group) =>
    group.slice(0, 1).map(({ exact, rule, articles }) => {
      const times =
        group.length === 1 ? '' : group.length === 2 ? ', twice' : `, ${formatNumber(group.length)} times`;
      return `“${printable(isPagePart(rule) ? shortened(exact) : exact)}”${times}: ${removalReason(rule, articles)}`;
    }),
  ).flat();
}

/** Lines that the editor's note kept: `“What Happened”: set as a heading by the editor`. */
export function describeEdited(edited: readonly EditedLine[]): string[] {
  return edited.map(
    ({ exact, as }) =>
      `“${printable(exact)}”: ${as === 'heading' ? 'set as a heading' : 'kept in the text'} by the editor`,
  );
}

/** Returns `Nothing removed`, `One line removed` or `Four lines removed`, and mentions the date line separately. */
export function summariseRemoved(removed: readonly Removed[]): string {
  const lines = removed.filter(({ rule }) => isRemovedLine(rule)).length;
  const parts = [
    ...(lines > 0 ? [`${formatCount(lines)} ${lines === 1 ? 'line' : 'lines'} removed`] : []),
    ...(removed.some(({ rule }) => isPagePart(rule)) ? ['the rest of the file left out'] : []),
    ...(removed.some(({ rule }) => isUnseen(rule)) ? ['unseen characters removed'] : []),
  ];
  const hasDateLine = removed.some(({ rule }) => rule === 'dateline');
  if (parts.length === 0) return hasDateLine ? 'Nothing removed but the date line' : 'Nothing removed';
  return capitalise([...parts, ...(hasDateLine ? ['date line set as the date'] : [])].join('; '));
}

const isUnseen = (rule: string): boolean => rule !== 'dateline' && !isRemovedLine(rule) && !isPagePart(rule);

/** Of a part of a page its first words are shown, and how many more it has: the file itself is beside the article. */
const SHOWN_OF_PART = 80;

function shortened(exact: string): string {
  if (exact.length <= SHOWN_OF_PART) return exact;
  const cut = exact
    .slice(0, SHOWN_OF_PART)
    .replace(/\s+\S*$/u, '')
    .toWellFormed();
  return `${cut}… (${formatNumber(exact.split(/\s+/u).length)} words)`;
}

/** Replaces characters that cannot be shown by their code points (`U+000C`); invisible text completely. */
function printable(words: string): string {
  const unseen = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]*$/u.test(words)
    ? /[^]/gu
    : /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\r]]/gv;
  return words
    .replace(
      unseen,
      (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} `,
    )
    .trimEnd();
}
