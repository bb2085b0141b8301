import { date, type InlineNode, words } from '../words/inline-content.ts';
import type { StoryPage } from './story-page.ts';

/** Returns `23 March to 2 April 2024, and 2 undated`; empty without a dated article. */
export function reportSpan(span: StoryPage['span'], undated: number): InlineNode[] {
  if (span === null) return [];
  const { first, last } = span;
  return [
    ...(first.day === last.day ? [] : [date(first), words(' to ')]),
    date(last),
    ...(undated > 0 ? [words(`, and ${undated} undated`)] : []),
  ];
}
