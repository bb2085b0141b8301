import type { Article } from '#contracts/article.ts';
import type { Coverage } from '../data/coverage.ts';
import { collectCounted, type Counted, type Linker, linker } from './counted-articles.ts';
import { expressionReason } from '#contracts/expression-reasons.ts';
import { listEach, listLeftOut, withArticles } from './left-out.ts';
import { formatNumber, formatQuantity } from '#contracts/number-format.ts';
import { joinInline, link, type InlineNode, words } from '../words/inline-content.ts';
import { countPublishers, formatPublishers } from '#contracts/publishers.ts';
import type { SiteRecord } from '#contracts/records.ts';
import { sentenceAt } from '../words/references.ts';
import { isRemovedLine, removalReason } from '#contracts/removal-reasons.ts';
import { FIGURE_KINDS, type LeftOutFigure } from '#contracts/story.ts';
import { addressOf, atFragment, type Base, sentenceFragment } from '#contracts/urls.ts';

export interface MethodCount {
  label: string;
  count: string;
  detail: InlineNode[];
}

/** The counts of this build for the method page, all from its records. */
export function methodCounts(site: SiteRecord, coverages: readonly Coverage[], base: Base): MethodCount[] {
  const all = collectCounted(coverages, base);
  const linkTo = linker(base, coverages.length);
  const withStatus = (status: Article['date']['status']): Counted[] =>
    all.filter(({ record }) => record.article.date.status === status);
  const supplied = withStatus('supplied');
  const stated = withStatus('stated');
  const publishers = all.map(({ record }) => record.article.publisher);
  const statedPublishers = publishers.filter(({ status }) => status === 'stated');
  const otherPublishers = publishers.filter(({ status }) => status !== 'stated');
  const { counts } = site;
  return [
    {
      label: 'Files read',
      count: formatNumber(counts.files),
      detail: [
        words(
          `${formatQuantity(counts.bytes, 'byte', 'bytes')}, ${formatQuantity(counts.sentences, 'sentence', 'sentences')}, ${formatQuantity(counts.words, 'word', 'words')}`,
        ),
        ...(counts.refused > 0
          ? [words(`; ${formatQuantity(counts.refused, 'file', 'files')} refused`)]
          : []),
      ],
    },
    {
      label: 'Dated by the article',
      count: formatNumber(stated.length),
      detail: stated.length > 0 ? linkTo(stated, 'about') : [words('No file has a date line')],
    },
    {
      label: 'Dated by us',
      count: formatNumber(supplied.length),
      detail:
        supplied.length > 0 ? linkTo(supplied, 'about') : [words('No note beside any file gives a date')],
    },
    countUndated(withStatus('bounded'), withStatus('unknown'), linkTo),
    countRemoved(all, coverages.length === 1 ? linkTo : null),
    ...countEvents(all, coverages, linkTo, base),
    ...countFigures(all, coverages, linkTo, base),
    ...countClaims(coverages, base),
    ...countQuotes(all, coverages, linkTo),
    ...(statedPublishers.length > 0
      ? [
          {
            label: 'Publishers named by the file',
            count: formatNumber(statedPublishers.length),
            detail: [words(formatPublishers(countPublishers(statedPublishers)))],
          },
        ]
      : []),
    {
      label: 'Publishers added by us',
      count: formatNumber(publishers.filter(({ status }) => status === 'supplied').length),
      detail: [
        words(
          publishers.length > 0 && otherPublishers.length === 0
            ? 'Every file names its own'
            : formatPublishers(countPublishers(otherPublishers)),
        ),
      ],
    },
    {
      label: 'Quotations proven',
      count: formatNumber(counts.proven),
      detail: [
        words(
          'Sentences, headlines, standfirsts, evidence, claims and removed lines, each compared with the bytes of its file; one that does not stand there stops the build',
        ),
      ],
    },
  ];
}

/** Counts claims by kind, with links to the stories; empty without claims. */
function countClaims(coverages: readonly Coverage[], base: Base): MethodCount[] {
  const stories = coverages.map(({ story }) => story);
  const claims = stories.flatMap((story) => story.claims);
  const alone = stories.flatMap((story) => story.onlyHere);
  if (claims.length + alone.length === 0) return [];
  const differ = claims.filter(({ kind }) => kind === 'differ').length;
  const links = stories
    .filter((story) => story.claims.length > 0)
    .map((story) => [link(story.title, addressOf(base, story.url))]);
  return [
    {
      label: 'Claims',
      count: formatNumber(claims.length),
      detail: [
        words(
          `${formatNumber(differ)} on which accounts differ, ${formatNumber(claims.length - differ)} that several articles report${alone.length > 0 ? `; beside them, ${formatQuantity(alone.length, 'entry', 'entries')} of words that one article has alone` : ''}${links.length > 0 ? ': ' : ''}`,
        ),
        ...joinInline(links, ', '),
      ],
    },
  ];
}

function countUndated(bounded: Counted[], unknown: Counted[], linkTo: Linker): MethodCount {
  const detail: InlineNode[] = [];
  if (bounded.length > 0) {
    detail.push(words(`${formatNumber(bounded.length)} after a known day: `));
    detail.push(...linkTo(bounded, 'about', describingSentence));
  }
  if (unknown.length > 0) {
    detail.push(
      words(
        `${bounded.length > 0 ? '; ' : ''}${formatNumber(unknown.length)} without a date that was taken: `,
      ),
    );
    detail.push(...linkTo(unknown, 'about'));
  }
  return {
    label: 'Undated',
    count: formatNumber(bounded.length + unknown.length),
    detail: detail.length > 0 ? detail : [words('Every article has a date')],
  };
}

/** The sentence in which a bounded article describes the event, after the link to the article. */
function describingSentence({ record, reference }: Counted): InlineNode[] {
  const [describing] = record.article.date.citations;
  const sentence = describing ? sentenceAt(record.article, describing.start) : null;
  if (sentence === null) return [];
  return [
    words(', whose '),
    link(`sentence ${sentence}`, atFragment(reference.address, sentenceFragment(sentence))),
    words(' describes an event of a known day'),
  ];
}

function countRemoved(all: readonly Counted[], linkTo: Linker | null): MethodCount {
  const lines = all.flatMap((counted) =>
    counted.record.article.removedBy.filter(isRemovedLine).map((rule) => ({ rule, counted })),
  );
  const detail = Array.from(Map.groupBy(lines, ({ rule }) => rule)).flatMap(
    ([rule, ofRule], index): InlineNode[] => [
      words(`${index > 0 ? '; ' : ''}${formatNumber(ofRule.length)} as ${removalReason(rule)}`),
      ...(linkTo
        ? [words(': '), ...linkTo([...new Set(ofRule.map(({ counted }) => counted))], 'about')]
        : []),
    ],
  );
  return {
    label: 'Lines removed',
    count: formatNumber(lines.length),
    detail: detail.length > 0 ? detail : [words('Every line of every file is shown')],
  };
}

const LEFT_OUT_REASONS: Record<LeftOutFigure['reason'], string> = {
  'not-fact': 'not told as a fact',
  rate: 'of a rate or statistic',
  part: 'of a part of another count',
  superseded: 'of an earlier count',
  hidden: 'hidden by the editor',
};

/** Empty if no article has counts of people. */
function countFigures(
  all: readonly Counted[],
  coverages: readonly Coverage[],
  linkTo: Linker,
  base: Base,
): MethodCount[] {
  const figures = coverages.flatMap(({ story }) => story.figures);
  const leftOut = withArticles(all, ({ figuresLeftOut }) => figuresLeftOut);
  if (figures.length + leftOut.length === 0) return [];
  const kinds = FIGURE_KINDS.flatMap((kind) => {
    const count = figures.filter((figure) => figure.kind === kind).length;
    return count > 0 ? `${formatNumber(count)} ${kind}` : [];
  });
  const detail = [words(kinds.length > 0 ? kinds.join(', ') : 'No article reports one')];
  if (leftOut.length > 0) detail.push(words(`. Left out: `));
  detail.push(...listLeftOut(leftOut, (reason) => LEFT_OUT_REASONS[reason], { coverages, linkTo, base }));
  return [{ label: 'Figures found', count: formatNumber(figures.length), detail }];
}

/** Empty if there are no quotes. */
function countQuotes(all: readonly Counted[], coverages: readonly Coverage[], linkTo: Linker): MethodCount[] {
  const quotes = coverages.reduce((sum, { story }) => sum + story.quotes.length, 0);
  if (quotes === 0) return [];
  const quoting = new Set(
    coverages.flatMap(({ story }) => story.quotes.map(({ article: id }) => `${story.id}/${id}`)),
  );
  const articles = all.filter(({ record }) => quoting.has(record.id));
  return [
    {
      label: 'Direct speech',
      count: formatNumber(quotes),
      detail: [words('With the name of the speaker: '), ...linkTo(articles, 'quoted')],
    },
  ];
}

/** Empty if no article names a date. */
function countEvents(
  all: readonly Counted[],
  coverages: readonly Coverage[],
  linkTo: Linker,
  base: Base,
): MethodCount[] {
  const events = withArticles(all, (story) =>
    story.events.map((event) => ({ ...event, article: event.citation.article })),
  );
  const leftOut = withArticles(all, ({ datesLeftOut }) => datesLeftOut);
  if (events.length + leftOut.length === 0) return [];
  const detail =
    events.length === 0
      ? [words('No article dates what it tells in words of its own')]
      : listEach(events, { coverages, linkTo, base });
  if (leftOut.length > 0) detail.push(words('. Left out: '));
  detail.push(...listLeftOut(leftOut, expressionReason, { coverages, linkTo, base }));
  return [{ label: 'Events found', count: formatNumber(events.length), detail }];
}
