import type { Citation } from '#contracts/citation.ts';
import { absoluteAddress, addressOf, annotationsPath, atFragment } from '#contracts/urls.ts';
import type { Coverage } from '../data/coverage.ts';
import type { CitationPlace } from '../story/citations.ts';

/** One annotation of the W3C model: our words about words of an article. */
interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: 'tagging' | 'identifying' | 'commenting';
  body: { type: 'TextualBody'; value: string; format: 'text/plain'; purpose?: 'tagging' };
  target: { source: string; selector: object | object[] }[];
}

/**
 * What is read in the articles of a story as a page of W3C Web Annotations: figures, events, direct speech and claims. A
 * target is a received file as published, or its text in UTF-8. Words of a text file are selected by position too; in a saved page or Markdown
 * the positions count markup, so that their words are selected by quotation alone.
 */
export function annotationPage(coverage: Coverage, { base, origin }: CitationPlace): object {
  const { story, exact = story, articles } = coverage;
  const at = (address: string): string => absoluteAddress(origin, address);
  const id = at(addressOf(base, annotationsPath(story.id)));
  const sources = new Map(articles.map(({ article }) => [article.id, article.source]));
  const targetOf = ({
    article,
    start,
    end,
    exact: words,
    prefix,
    suffix,
  }: Citation): Annotation['target'][number] => {
    const { url = '', decoded = url } = sources.get(article) ?? {};
    const quotation = { type: 'TextQuoteSelector', exact: words, prefix, suffix };
    const position = { type: 'TextPositionSelector', start, end };
    return {
      source: at(addressOf(base, decoded)),
      selector: url.endsWith('.txt') ? [quotation, position] : quotation,
    };
  };
  const annotation = (
    key: string,
    motivation: Annotation['motivation'],
    value: string,
    citations: readonly Citation[],
  ): Annotation => ({
    id: atFragment(id, key),
    type: 'Annotation',
    motivation,
    body: {
      type: 'TextualBody',
      value,
      format: 'text/plain',
      ...(motivation === 'tagging' ? { purpose: 'tagging' as const } : {}),
    },
    target: citations.map(targetOf),
  });
  const items = [
    ...exact.figures.map(({ id: key, kind, value, bound, scope, citation }) =>
      annotation(`figure-${key}`, 'tagging', `${kind}: ${value ?? 'no number'} (${bound}; event: ${scope})`, [
        citation,
      ]),
    ),
    ...exact.events.map(({ edtf, certain, citation }, index) =>
      annotation(`event-${index + 1}`, 'tagging', `date: ${edtf}${certain ? '' : ' (not certain)'}`, [
        citation,
      ]),
    ),
    ...exact.quotes.map(({ id: key, speaker, citation }) =>
      annotation(`quote-${key}`, 'identifying', `speaker: ${speaker.name}`, [citation]),
    ),
    ...exact.claims.map(({ id: key, text, quotes }) =>
      annotation(`claim-${key}`, 'commenting', text, quotes),
    ),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationPage',
    partOf: {
      id: atFragment(id, 'all'),
      type: 'AnnotationCollection',
      label: story.title,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}
