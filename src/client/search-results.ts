import type { ArticleGroup, Hit, ResultArticle, SearchAnswer } from '../search/engine.ts';
import { copyOf, elementOf } from './search-element.ts';
import {
  formatOutcome,
  formatReading,
  formatSentenceNumber,
  formatSources,
  formatStanding,
  type Run,
} from './search-words.ts';

/**
 * What the page shows for an answer, under a heading that sums it up: groups of sentences by article, or that there are
 * none. It is filled by text alone, so that nothing of an article or a query can become markup.
 */
export function answerView(root: ParentNode, answer: SearchAnswer): DocumentFragment {
  const view = copyOf(root, answer.sentences > 0 ? 'answer' : 'none');
  elementOf(view, 'h2', HTMLElement).textContent = formatOutcome(answer);
  const nowhere = answer.words.length > 0 && answer.words.every(({ how }) => how === 'nowhere');
  fillOrRemove(
    elementOf(view, '.reading', HTMLElement),
    answer.sentences === 0 && nowhere ? [] : formatReading(answer),
  );
  if (answer.sentences > 0) {
    elementOf(view, '.sources', HTMLElement).textContent = formatSources(
      answer.groups.map(({ article }) => article),
    );
    elementOf(view, '.groups', HTMLElement).append(...answer.groups.map((group) => groupView(root, group)));
  } else if (!nowhere) {
    elementOf(view, '.nowhere', HTMLElement).remove();
  }
  return view;
}

function fillOrRemove(paragraph: HTMLElement, runs: readonly Run[]): void {
  if (runs.length === 0) paragraph.remove();
  paragraph.append(
    ...runs.map(({ text, word }) => {
      if (word === 'none') return text;
      const element = document.createElement(word === 'taken' ? 'b' : 'i');
      element.textContent = text;
      return element;
    }),
  );
}

function groupView(root: ParentNode, { article, hits }: ArticleGroup): DocumentFragment {
  const view = copyOf(root, 'group');
  const { status } = article.date;
  elementOf(view, '.when', HTMLElement).prepend(dateView(article));
  elementOf(view, '.aside', HTMLElement).textContent = formatStanding(article);
  elementOf(view, '.mark .shape', HTMLElement).classList.add(`shape-${status}`);
  const headline = elementOf(view, 'h3 a', HTMLAnchorElement);
  headline.href = article.url;
  headline.textContent = article.headline;
  setLanguage(headline, article);
  const publisher = elementOf(view, '.publisher', HTMLElement);
  if (article.publisher === null) elementOf(publisher, '.shape', HTMLElement).remove();
  publisher.append(article.publisher === null ? 'Publisher not known' : `[${article.publisher}]`);
  elementOf(view, '.hits', HTMLElement).append(
    ...hits.map((hit, at) => hitView(root, hit, article, hits[at - 1]?.heading ?? null)),
  );
  return view;
}

function dateView({ date: { status, words, day } }: ResultArticle): HTMLElement {
  const view = document.createElement(day !== null ? 'time' : status === 'bounded' ? 'i' : 'span');
  view.className = status === 'bounded' ? 'bound day' : 'day';
  if (day !== null) view.setAttribute('datetime', day);
  view.textContent = words;
  return view;
}

function hitView(
  root: ParentNode,
  hit: Hit,
  article: ResultArticle,
  headingBefore: string | null,
): DocumentFragment {
  const view = copyOf(root, 'hit');
  elementOf(view, 'a', HTMLAnchorElement).href = hit.url;
  elementOf(view, '.number', HTMLElement).textContent = String(hit.sentence);
  elementOf(view, '.spoken', HTMLElement).textContent = formatSentenceNumber(hit.sentence, hit.heading);
  const heading = elementOf(view, '.heading', HTMLElement);
  if (hit.heading === null || hit.heading === headingBefore) heading.remove();
  heading.textContent = hit.heading;
  setLanguage(heading, article);
  const words = elementOf(view, '.words', HTMLElement);
  setLanguage(words, article);
  words.append(
    ...hit.parts.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  return view;
}

/** Says which language and direction an article's words have, where they are not the page's. */
function setLanguage(element: HTMLElement, { language }: ResultArticle): void {
  if (language === document.documentElement.lang) return;
  element.lang = language;
  element.dir = 'auto';
}
