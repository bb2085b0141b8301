import { formatQuantity } from '#contracts/number-format.ts';
import { isRightToLeft } from '#contracts/text-language.ts';
import type { ArticleGroup, Hit, ResultArticle, SentencePart } from '../../search/engine.ts';
import { copyOf, elementOf, fill } from './search-element.ts';
import { addressOfHit } from './search-link.ts';
import { formatMissing, formatSentenceNumber } from './search-words.ts';

/** Sentences of an article shown at first; the rest can be expanded. */
const MAX_HITS = 5;

/**
 * The results of one article with its date, headline and publisher. It is filled with text nodes only, so that no
 * article text can become markup.
 */
export function groupView(
  root: ParentNode,
  { article, headline: words, credit, missing, isDateAsked, hits }: ArticleGroup,
  isOnLine: boolean,
): DocumentFragment {
  const view = copyOf(root, 'group');
  elementOf(view, '.group', HTMLElement).classList.toggle('on-line', isOnLine);
  const { status } = article.date;
  elementOf(view, '.when', HTMLElement).prepend(dateView(article, isDateAsked));
  elementOf(view, '.aside', HTMLElement).textContent = status === 'supplied' ? 'dated by us' : '';
  elementOf(view, '.mark .shape', HTMLElement).classList.add(`shape-${status}`);
  const headline = elementOf(view, 'h3 a', HTMLAnchorElement);
  headline.href = article.url;
  headline.append(...partsView(words));
  setLanguage(elementOf(view, 'h3', HTMLElement), article);
  const publisher = elementOf(view, '.publisher', HTMLElement);
  publisher.append(article.publisher === null ? 'Publisher not known' : '', ...partsView(credit));
  fill(elementOf(view, '.missing', HTMLElement), formatMissing(missing));
  const hitViews = hits.map((hit, at) => hitView(root, hit, article, headingOf(hits[at - 1])));
  const further = elementOf(view, '.further', HTMLDetailsElement);
  elementOf(view, '.hits', HTMLElement).append(...hitViews.slice(0, MAX_HITS));
  elementOf(further, '.hits', HTMLElement).append(...hitViews.slice(MAX_HITS));
  if (hits.length === 0) elementOf(view, '.hits', HTMLElement).remove();
  if (hits.length <= MAX_HITS) further.remove();
  else
    elementOf(further, 'summary', HTMLElement).textContent =
      `${formatQuantity(hits.length - MAX_HITS, 'more sentence', 'more sentences')} of this article`;
  return view;
}

function dateView({ date: { words, day } }: ResultArticle, isAsked: boolean): HTMLElement {
  const view = document.createElement(day !== null ? 'time' : 'span');
  view.className = 'day';
  if (day !== null) view.setAttribute('datetime', day);
  view.append(...partsView([{ text: words, marked: isAsked }]));
  return view;
}

function hitView(
  root: ParentNode,
  hit: Hit,
  article: ResultArticle,
  headingBefore: string | null,
): DocumentFragment {
  const view = copyOf(root, 'hit');
  elementOf(view, 'a', HTMLAnchorElement).href = addressOfHit(hit);
  elementOf(view, '.number', HTMLElement).textContent = String(hit.sentence);
  elementOf(view, '.spoken', HTMLElement).textContent = formatSentenceNumber(hit.sentence, headingOf(hit));
  const heading = elementOf(view, '.heading', HTMLElement);
  if (hit.heading === null || headingOf(hit) === headingBefore) heading.remove();
  heading.append(...partsView(hit.heading ?? []));
  setLanguage(heading, article);
  const words = elementOf(view, '.words', HTMLElement);
  setLanguage(words, article);
  words.append(...partsView(hit.parts));
  return view;
}

/** The heading of a sentence's section, or null. */
const headingOf = (hit: Hit | undefined): string | null =>
  hit?.heading?.map(({ text }) => text).join('') ?? null;

function partsView(parts: readonly SentencePart[]): (string | HTMLElement)[] {
  return parts.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** Sets the language and direction of an article's words if they differ from those of our words. */
function setLanguage(element: HTMLElement, { language }: ResultArticle): void {
  const isRtl = isRightToLeft(language);
  if (language === document.documentElement.lang && !isRtl) return;
  element.lang = language;
  element.dir = isRtl ? 'rtl' : 'auto';
}
