import type { ClaimNote, Sharing } from './claim-notes.ts';
import type { QuotedBeside } from './claim-references.ts';
import { formatNumber } from '#contracts/number-format.ts';
import {
  article,
  joinList,
  joinInline,
  type InlineNode,
  quotation,
  strong,
  words,
} from '../words/inline-content.ts';

/** The kinds of notes on a passage, for the summary line on narrow pages. */
export function noteKinds(notes: readonly ClaimNote[]): string {
  const names = { differ: 'Accounts differ', only: 'Only here', also: 'Also reported' };
  return [...new Set(notes.map(({ kind }) => names[kind]))].join(' · ');
}

/** The text of a margin note; its first quotation is of the words it is about. */
export function noteWords(note: ClaimNote): InlineNode[] {
  const own = quotation(note.words.join(' … '));
  switch (note.kind) {
    case 'differ':
      return [
        strong('Accounts differ'),
        words(' '),
        own,
        words('. '),
        ...othersWords(note),
        ...(note.same ? [words(' The same in '), ...sharedBy(note.same), ...publisherWords(note.same)] : []),
      ];
    case 'only':
      return [
        strong('Only here'),
        words(' '),
        own,
        words('. No other article of this story has '),
        ...(note.named ? joinList(note.named.map((name) => [quotation(name)])) : [words('these words')]),
        words('.'),
      ];
    case 'also':
      return [
        ...(note.sharing
          ? [
              strong('Also reported in'),
              words(' '),
              ...sharedBy(note.sharing),
              words(': '),
              own,
              ...publisherWords(note.sharing),
              ...(note.others.length > 0 ? [words(' '), strong('With other numbers:'), words(' ')] : []),
            ]
          : [strong('Also reported, with other numbers'), words(' '), own, words('. ')]),
        ...othersWords(note),
      ];
  }
}

/** Nothing where no article says anything else. */
const othersWords = ({ others, more }: { others: readonly QuotedBeside[]; more: number }): InlineNode[] =>
  others.length === 0
    ? []
    : [...quotedWords(others), words(more > 0 ? `; and ${formatNumber(more)} more.` : '.')];

/**
 * Returns `“Four suspects” and “seven alleged accomplices”, 31 March; “a dozen”, 23 March and 2 April`; equal words are
 * merged.
 */
function quotedWords(quotes: readonly QuotedBeside[]): InlineNode[] {
  const byWords = Map.groupBy(quotes, ({ words: quoted }) => quoted.join('\n'));
  return joinInline(
    Array.from(byWords.values(), (alike) => [
      ...joinList((alike[0]?.words ?? []).map((one) => [quotation(one, alike[0]?.language)])),
      words(', '),
      ...joinList(alike.map(({ reference, address }) => [article(reference, address)])),
    ]),
    '; ',
  );
}

function sharedBy({ others, more }: Sharing): InlineNode[] {
  return joinList([
    ...others.map(({ reference, address }) => [article(reference, address)]),
    ...(more > 0 ? [[words(`${formatNumber(more)} more`)]] : []),
  ]);
}

/** Counts publishers too, because articles that agree may have one origin. */
function publisherWords({ articles, publishers }: Sharing): InlineNode[] {
  return [words(`. In ${formatNumber(articles)} articles, with this one: ${publishers}.`)];
}
