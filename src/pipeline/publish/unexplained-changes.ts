import type { Issue } from '../report/issue.ts';
import { LOCK_NAME, type Published, type PublishedLines } from './published.ts';

/**
 * Finds supplied words that were changed or removed since they were published without a correction of their page,
 * removed corrections, and articles whose sentences were renumbered. New supplied words are not a change.
 */
export function findUnexplainedChanges(published: PublishedLines, now: readonly Published[]): Issue[] {
  return now.flatMap((one) => {
    const before = published.get(one.address);
    if (!before) return [];
    const isCorrected = one.corrections > before.published.corrections;
    const place = { path: LOCK_NAME, line: before.line };
    const changes = isCorrected ? [] : changesOf(before.published, one);
    const withdrawn =
      one.corrections < before.published.corrections
        ? [{ kind: 'correction-withdrawn' as const, ...place, text: one.address }]
        : [];
    const renumbered = hasOtherSentences(before.published, one)
      ? [{ kind: 'sentences-renumbered' as const, ...place, text: one.address }]
      : [];
    return [
      ...changes.map((text) => ({
        kind: 'change-without-correction' as const,
        ...place,
        text: `${one.address}: ${text}`,
      })),
      ...withdrawn,
      ...renumbered,
    ];
  });
}

function changesOf(before: Published, now: Published): string[] {
  if (before.kind === 'story' && now.kind === 'story') {
    return Object.entries(before.claims).flatMap(([id, text]) =>
      change(`claim ${id}`, text, now.claims[id] ?? null),
    );
  }
  if (before.kind === 'article' && now.kind === 'article') {
    return (['headline', 'date', 'publisher'] as const).flatMap((key) => change(key, before[key], now[key]));
  }
  return [];
}

function change(what: string, before: string | null, now: string | null): string[] {
  if (before === null || before === now) return [];
  return [`${what} “${before}” ${now === null ? 'is removed' : `is now “${now}”`}`];
}

const hasOtherSentences = (before: Published, now: Published): boolean =>
  before.kind === 'article' && now.kind === 'article' && before.sentences !== now.sentences;
