import type { MarkedStory } from '../panels/marked-stories.ts';
import type { LineKind } from '../openings/marked-openings.ts';

export interface MarkedLine {
  kind: LineKind;
  words: string;
  start: number;
  end: number;
}

export interface MarkedPage {
  text: string;
  lines: MarkedLine[];
}

export interface MarkedPublisher {
  id: string;
  language: string;
  pages: MarkedPage[];
}

/** What fills the pages of a language. */
interface Contents {
  writers: string[];
  day: string;
  headings: string[];
  titles: string[];
  articles: { title: string; paragraphs: string[] }[];
}

const PAGES = 6;
const PLACES = ['TAM', 'ORN', 'KEST', 'HALDEN', 'OSTRA', 'DUNMERE'];
const KINDS: Readonly<Record<string, LineKind>> = {
  '^': 'headline',
  '~': 'furniture',
  '#': 'heading',
  '@': 'aside',
};

/**
 * Makes the pages of publishers from their templates (`pages.txt`) and contents (`contents.txt`). Articles in English are
 * those of `stories`, mixed so that a publisher has several stories.
 */
export function makePages(
  templates: string,
  contents: string,
  stories: readonly MarkedStory[],
): MarkedPublisher[] {
  const byLanguage = readContents(contents, stories);
  const parts = templates.split(/^=== /mu).slice(1);
  let [next, heading] = [0, 0];
  return parts.map((part) => {
    const [head = '', ...template] = part.trimEnd().split('\n');
    const [id = '', language = 'en', layout = 'b'] = head.split(' ');
    const own = byLanguage.get(language);
    if (!own) throw new Error(`Cannot make the pages of ${id} (contents.txt): it has no ${language}.`);
    const pages = Array.from({ length: PAGES }, (_, page) => {
      const index = language === 'en' ? next++ : page;
      const { title = '', paragraphs = [] } = own.articles[(index * 37) % own.articles.length] ?? {};
      const left = [...paragraphs];
      let link = 0;
      const fill = (words: string): string =>
        words
          .replaceAll('{T}', title)
          .replaceAll('{A}', own.writers[page % own.writers.length] ?? '')
          .replaceAll('{D}', own.day.replace('{d}', `${page + 3}`))
          .replaceAll('{PL}', PLACES[page] ?? '')
          .replaceAll('{n}', `${7 + page * 13}`)
          .replaceAll('{L}', () => own.titles[(index * 5 + ++link) % own.titles.length] ?? '');
      const lines = template.flatMap((line): Pick<MarkedLine, 'kind' | 'words'>[] => {
        if (line === 'P' || line === 'P*')
          return left.splice(0, line === 'P' ? 1 : Infinity).map((words) => ({ kind: 'text', words }));
        if (line === 'H')
          return left.length > 0
            ? [{ kind: 'heading', words: own.headings[heading++ % own.headings.length] ?? '' }]
            : [];
        return [{ kind: KINDS[line.charAt(0)] ?? 'text', words: fill(line.slice(1)) }];
      });
      return toPage(lines, layout);
    });
    return { id, language, pages };
  });
}

function toPage(lines: readonly Pick<MarkedLine, 'kind' | 'words'>[], layout: string): MarkedPage {
  const isApart = (line: Pick<MarkedLine, 'kind'> | undefined): boolean =>
    layout === 'b' || (layout === 'm' && (line?.kind === 'text' || line?.kind === 'heading'));
  let text = '';
  const marked = lines.map((line, index) => {
    const start = text.length;
    text += line.words;
    const end = text.length;
    text += isApart(line) || isApart(lines[index + 1]) ? '\n\n' : '\n';
    return { ...line, start, end };
  });
  return { text, lines: marked };
}

function readContents(contents: string, stories: readonly MarkedStory[]): Map<string, Contents> {
  return new Map(
    contents
      .split(/^=== /mu)
      .slice(1)
      .map((part): [string, Contents] => {
        const [language = '', ...lines] = part.trimEnd().split('\n');
        const marked = (mark: string): string[] =>
          lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
        const articles =
          language === 'en'
            ? stories.flatMap((story) => story.articles.map(({ text }) => toArticle(text)))
            : lines
                .filter((line) => line.includes('|'))
                .map((line) => {
                  const [title = '', ...paragraphs] = line.split('|');
                  return { title, paragraphs };
                });
        return [
          language,
          {
            writers: marked('@'),
            day: marked('$')[0] ?? '',
            headings: marked('#'),
            titles: language === 'en' ? marked('>') : articles.map(({ title }) => title),
            articles,
          },
        ];
      }),
  );
}

/** An article whose headline is the beginning of its first sentence. */
function toArticle(text: string): Contents['articles'][number] {
  const paragraphs = text.trim().split('\n\n').slice(1);
  const words = (paragraphs[0] ?? '').replace(/[“”".,]/gu, '').split(/\s+/u);
  const end = words.slice(0, 9).findLastIndex((word) => /^\p{L}{4}/u.test(word));
  return { title: words.slice(0, end + 1).join(' '), paragraphs };
}
