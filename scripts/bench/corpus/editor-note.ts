import type { Note } from '../../../src/pipeline/read/settings.ts';
import type { ArticleDraft } from './article-draft.ts';
import { dayAfter } from './written-numbers.ts';
import type { Random } from './random.ts';
import type { RawLayout } from './raw-layout.ts';
import type { StoryPlan } from './story-plan.ts';

/** Draws the note that an editor has put beside an article; none for most. */
export function drawNote(
  plan: StoryPlan,
  draft: ArticleDraft,
  layout: RawLayout,
  random: Random,
): Note | null {
  if (!random.chance(0.35)) return null;
  const evidence = { source: 'The text matches that page, word for word.', checked: dayAfter(draft.day, 90) };
  const address = `https://news.example/${plan.id}/${random.between(1000, 9_999_999)}`;
  const note: Note = {
    ...(random.chance(0.8) && {
      publisher: { name: plan.fixed['outlet'] ?? plan.town.latin, url: address, ...evidence },
    }),
    ...(layout.dateline === 'none' && random.chance(0.5) && { date: { day: draft.day, ...evidence } }),
    ...(random.chance(0.15) && { headline: { text: draft.headline, ...evidence } }),
  };
  return Object.keys(note).length > 0 ? note : null;
}
