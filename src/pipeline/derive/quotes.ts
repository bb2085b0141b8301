import type { Name, Quote } from '#contracts/story.ts';
import type { StorySettings } from '../read/settings.ts';
import type { DraftArticle } from './draft.ts';
import { findNames } from './names.ts';
import { findQuotations } from './quotes/quotation-marks.ts';
import { fullNames, type KnownNames } from './quotes/speakers.ts';
import { findSpeaker } from './quotes/speech.ts';

/**
 * Returns the direct speech of all articles with its speakers, in article order. One sentence must contain the
 * quotation, the speaker's name and a verb of saying; pronouns, offices without a name and unnamed organisations are
 * not speakers. For articles in English only.
 */
export function deriveQuotes(
  settings: StorySettings,
  names: readonly Name[],
  drafts: readonly DraftArticle[],
): Quote[] {
  const find = findNames(settings);
  const speakers = new Map(
    names
      .filter(({ kind }) => kind === 'person' || kind === 'organisation')
      .map((name) => [name.id, name.name]),
  );
  return drafts.flatMap((draft) => quotesOf(draft, find, speakers));
}

const MARK = /["“„«‹‘']/u;

function quotesOf(
  draft: DraftArticle,
  find: (text: string) => { id: string; start: number; end: number }[],
  speakers: ReadonlyMap<string, string>,
): Quote[] {
  const { id, text, parsed, citations } = draft;
  if (!MARK.test(text)) return [];
  let full: ReadonlySet<string> | undefined;
  const found: Quote[] = [];
  for (const block of parsed.blocks) {
    if (block.kind !== 'passage') continue;
    const passage = text.slice(block.start, block.end);
    if (!MARK.test(passage)) continue;
    const quotations = findQuotations(passage);
    if (quotations.length === 0) continue;
    const sentences = block.sentences.map(({ start, end }) => ({
      start: start - block.start,
      end: end - block.start,
    }));
    const listed = find(passage).filter((name) => speakers.has(name.id));
    const known: KnownNames = {
      byStart: new Map(listed.map((name) => [name.start, name])),
      byEnd: new Map(listed.map((name) => [name.end, name])),
      full: (full ??= fullNames(text)),
    };
    for (const [index, quotation] of quotations.entries()) {
      const speaker = findSpeaker(passage, sentences, quotations, index, known);
      if (!speaker) continue;
      const place = ({ start, end }: { start: number; end: number }) => ({
        start: block.start + start,
        end: block.start + end,
      });
      const citation = citations.cite(place(speaker));
      found.push({
        id: `${id}-quote-${found.length + 1}`,
        article: id,
        speaker: {
          name: (speaker.id && speakers.get(speaker.id)) || citation.exact,
          id: speaker.id,
          citation,
        },
        citation: citations.cite(place(quotation.inner)),
      });
    }
  }
  return found;
}
