import {
  type Figure,
  type FigureKind,
  type FigureScope,
  isOfStory,
  type LeftOutFigure,
} from '#contracts/story.ts';
import type { ParsedFile } from '../parse/parsed-file.ts';
import type { Span } from '../text/positions.ts';
import { sentencesToRead } from '../text/sentences-to-read.ts';
import { statedDate } from './stated-date.ts';
import type { DraftArticle } from './draft.ts';
import { isElsewhere, type ScopeSetting } from './scope/evidence.ts';
import { isTimeOfEvent } from './scope/event-time.ts';
import { isElsewhereInClause, namesEventInClause } from './scope/clause-scope.ts';
import { figureScopes } from './scope/figure-scope.ts';
import { type FoundFigure, readFigures } from './figures.ts';
import { isArrestForEvent } from './scope/arrests.ts';
import { isAdded } from './figures/scope/added.ts';

const CASUALTIES: ReadonlySet<FigureKind> = new Set(['killed', 'injured', 'missing', 'trapped']);

type Draft = DraftArticle & { parsedFile: ParsedFile };

/** The context for the scope of an article's figures; null if the story declares no event. */
type SettingOf = (draft: Draft) => ScopeSetting | null;

/**
 * Returns the figures of all articles with citations and scopes, and the counts left out, in article order. Without a
 * declared event no scope is `event`.
 */
export function deriveStoryFigures(
  drafts: readonly Draft[],
  settingOf: SettingOf,
): { figures: Figure[]; figuresLeftOut: LeftOutFigure[] } {
  const ofArticles = drafts.map((draft) => ofArticle(draft, settingOf));
  return {
    figures: settleScopes(
      ofArticles.flatMap(({ figures }) => figures),
      drafts.length,
    ),
    figuresLeftOut: ofArticles.flatMap(({ leftOut }) => leftOut),
  };
}

/** In people times articles: how often the event's articles give a count, small ones more often, until it is known. */
const KNOWN = 10;
/** Articles of a story in which the counts of one alone, whose clauses do not name the event, are marginal. */
const MANY = 5;

/**
 * Decides by the other articles what one leaves open. "Nine people have died" is of the event where its sentence does
 * not say so and names no other place, if other articles give nine as the event's count. In a story of many articles,
 * "two officers were hurt" of one article is unclear if nothing else is counted.
 */
function settleScopes(figures: readonly ScopedFigure[], articles: number): Figure[] {
  const keyOf = ({ kind, value }: Figure): string => `${kind} ${value}`;
  const articlesOf = (some: readonly Figure[] = []): number =>
    new Set(some.map(({ article }) => article)).size;
  const shown = figures.filter(isOfStory);
  const ofEvent = Map.groupBy(shown, keyOf);
  const isKnown = (figure: Figure): boolean => {
    const count = articlesOf(ofEvent.get(keyOf(figure)));
    return count > 1 && count * (figure.value ?? 0) >= KNOWN;
  };
  const isMarginal =
    articles >= MANY && articlesOf(shown) === 1 && !shown.some(({ namesEvent }) => namesEvent);
  return figures.map(({ mayBeOfEvent, namesEvent: _, ...figure }) => {
    if (figure.scope === 'event') return isMarginal ? { ...figure, scope: 'unclear' } : figure;
    return figure.scope === 'unclear' && mayBeOfEvent && isKnown(figure)
      ? { ...figure, scope: 'event' }
      : figure;
  });
}

/** Those who came to help are counted apart, or are a part of the count. */
const RESCUERS = /\b(?:rescuers?|rescue\s+workers?|fire(?:fighter|m[ae]n)s?|paramedics?|medics?|divers?)\b/iu;

/** A figure, whether its clause names the story's event, and whether nothing in it speaks against the event. */
type ScopedFigure = Figure & { namesEvent: boolean; mayBeOfEvent: boolean };

function ofArticle(
  draft: Draft,
  settingOf: SettingOf,
): { figures: ScopedFigure[]; leftOut: LeftOutFigure[] } {
  const read = figuresRead(draft);
  if (!read) return { figures: [], leftOut: [] };
  const { id, text, parsed, citations } = draft;
  const sentences = sentencesToRead(text, parsed);
  const place = (sentence: number, { start, end }: Span): Span => {
    const from = sentences[sentence]?.start ?? 0;
    return { start: from + start, end: from + end };
  };
  const textOf = (sentence: number): string => sentences[sentence]?.text ?? '';
  const openings = openingsOf(draft);
  const before = (sentence: number): string =>
    openings.has(sentences[sentence]?.start ?? 0) ? '' : textOf(sentence - 1);
  const setting = settingOf(draft);
  const scopes = read.figures.length > 0 ? scopesOf(draft, sentences, setting) : [];
  const isAboutEvent = ({ sentence, kind, ...span }: FoundFigure, of: ScopeSetting): boolean =>
    kind === 'detained' || kind === 'charged'
      ? isArrestForEvent(textOf(sentence), before(sentence), of)
      : !CASUALTIES.has(kind) ||
        !(RESCUERS.test(span.words) || isElsewhereInClause(textOf(sentence), span, of));
  const scopeOf = (figure: FoundFigure): FigureScope => {
    const { sentence, otherTime } = figure;
    if (otherTime !== null && !(setting && isTimeOfEvent(otherTime, setting))) return 'other';
    const scope = scopes[sentence] ?? 'unclear';
    return scope === 'event' && setting && !isAboutEvent(figure, setting) ? 'unclear' : scope;
  };
  return {
    figures: read.figures.map((figure, index) => {
      const { sentence, kind, value, bound, words, count, start, end } = figure;
      return {
        id: `${id}-figure-${index + 1}`,
        article: id,
        kind,
        value,
        bound,
        scope: scopeOf(figure),
        namesEvent: setting !== null && namesEventInClause(textOf(sentence), figure, setting),
        mayBeOfEvent:
          setting !== null &&
          isAboutEvent(figure, setting) &&
          !isElsewhere({ ...setting, text: textOf(sentence) }),
        words,
        citation: citations.cite(place(sentence, { start, end })),
        count: citations.exact(place(sentence, count)),
        ...(isAdded(read.figures, index, textOf) ? { added: true as const } : {}),
      };
    }),
    leftOut: read.leftOut.map(({ sentence, kind, reason, ...span }) => ({
      article: id,
      kind,
      reason,
      citation: citations.cite(place(sentence, span)),
    })),
  };
}

/** Where paragraphs, headings and the headline begin. */
const openingsOf = ({ parsed }: Draft): Set<number> =>
  new Set([...parsed.blocks, ...(parsed.headline ? [parsed.headline] : [])].map(({ start }) => start));

function scopesOf(
  draft: Draft,
  sentences: readonly (Span & { text: string })[],
  setting: ScopeSetting | null,
): FigureScope[] {
  if (!setting) return [];
  const openings = openingsOf(draft);
  return figureScopes(
    sentences.map((sentence) => ({ ...sentence, opensParagraph: openings.has(sentence.start) })),
    setting,
  );
}

/** The parsed figures, read again if a note supplies a day that the file lacks. */
function figuresRead(draft: Draft): ParsedFile['figures'] {
  const { text, parsed, parsedFile, note } = draft;
  if (!parsedFile.figures || statedDate(draft) || !note?.date) return parsedFile.figures;
  return readFigures(sentencesToRead(text, parsed), note.date.day);
}
