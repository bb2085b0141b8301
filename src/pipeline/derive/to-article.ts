import path from 'node:path';
import type { Asked } from '../output/story-output.ts';
import type { Article, ArticleLanguage, Headline, Passage } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { articlePath, decodedSourcePath, sourcePath } from '#contracts/urls.ts';
import { NOTHING_STATED, type Stated } from '../formats/document.ts';
import { sourceEnding, stemOf } from '../formats/format.ts';
import { namesIn } from '../parse/furniture/bylines.ts';
import type { ParsedFile } from '../parse/parsed-file.ts';
import { type Credit, findCredits } from './credits.ts';
import { deriveDateStatus, type EventBound, givenOf } from './date-status.ts';
import type { DraftArticle } from './draft.ts';
import { oneLine } from './headline/title-line.ts';
import { addsTo } from './headline/standfirst.ts';

/** A draft with all that is known of its file alone. */
export interface Draft extends DraftArticle {
  parsedFile: ParsedFile;
  language: ArticleLanguage | null;
}

/** What an article takes from the rest of its story. */
interface StoryOfArticle {
  story: string;
  bound: EventBound | null;
  publisher: Article['publisher'];
  /** The names of all publishers of the story. */
  publishers: readonly string[];
  /** The ids of its versions, earliest first. */
  versions: string[] | undefined;
}

/** The record of an article. */
export function toArticle(
  draft: Draft,
  { story, bound, publisher, publishers, versions }: StoryOfArticle,
): Article {
  const { id, parsed, citations } = draft;
  const { all, removed } = draft.parsedFile.words;
  const headline = headlineOf(draft);
  return {
    id,
    url: articlePath(story, id),
    source: sourceOf(draft, story),
    words: all - removed,
    headline,
    standfirst: standfirstOf(draft, headline),
    publisher,
    ...statedOf(draft),
    ...suppliedOf(draft),
    ...(draft.language ? { language: draft.language } : {}),
    date: deriveDateStatus(draft, bound),
    passages: passagesOf(draft),
    removed: removedOf(draft),
    ...(parsed.edited.length === 0
      ? {}
      : { edited: parsed.edited.map(({ as, ...span }) => ({ ...citations.exact(span), as })) }),
    ...creditsOf(draft, publisher, publishers),
    ...(versions ? { versions } : {}),
  };
}

function sourceOf(draft: Draft, story: string): Article['source'] {
  const { id, file } = draft;
  return {
    path: file.path,
    url: sourcePath(story, id, sourceEnding(file.path)),
    bytes: file.bytes.length,
    sha256: file.sha256,
    ...(file.encoding === undefined || file.encoding === 'utf-8'
      ? {}
      : { encoding: file.encoding, decoded: decodedSourcePath(story, id) }),
    ...receivedIn(draft),
  };
}

/** What is not of the article: removed lines, then what of a marked-up file is left out. */
const removedOf = ({ file, parsed, citations }: Draft): Article['removed'] => [
  ...parsed.removed.flatMap(({ rule, articles, ...span }) =>
    citations.byBlock(span).map((part) => ({
      ...citations.exact(part),
      rule,
      ...(articles === undefined ? {} : { articles }),
    })),
  ),
  ...(file.document?.leftOut ?? []).map(({ rule, ...words }) => ({
    ...citations.exactReceived(words),
    rule,
  })),
];

function headlineOf(draft: Draft): Headline {
  const { note, parsed, citations, text } = draft;
  // A line of the file that the note repeats is the file's own headline.
  if (note?.headline && !parsed.headline) {
    return { text: note.headline.text, by: 'editor', ...givenOf(note.headline) };
  }
  if (parsed.headline) {
    const words = text.slice(parsed.headline.start, parsed.headline.end);
    return {
      text: oneLine(words.replace(UNPRINTABLE, '')),
      by: 'file',
      citation: citations.cite(parsed.headline),
    };
  }
  const { headline } = draft.parsedFile;
  const sentence = draft.sentences[headline?.sentence ?? 0];
  if (!headline || !sentence) throw new Error(`Cannot derive a headline (${draft.file.path}): no sentence.`);
  return { text: headline.text, by: 'deletion', citation: citations.cite(sentence) };
}

function standfirstOf(draft: Draft, headline: Headline): Citation | null {
  const index = draft.parsedFile.standfirst;
  const sentence = index === null ? undefined : draft.sentences[index];
  const standfirst = sentence ? draft.citations.cite(sentence) : null;
  return standfirst && addsTo(headline, standfirst) ? standfirst : null;
}

/** What the editor may know and nothing says; not what the note says to be unknown. */
export function askedOf(
  { note, file }: Draft,
  { publisher, date }: Article,
  proposed: () => string | null,
): Asked | null {
  const asked = {
    ...(publisher.status === 'unknown' && note?.publisher !== null ? { publisher: proposed() } : {}),
    ...((date.status === 'unknown' || date.status === 'bounded') && note?.date !== null
      ? { date: date.unread?.exact ?? null }
      : {}),
  };
  return Object.keys(asked).length > 0 ? { as: stemOf(path.posix.basename(file.path)), ...asked } : null;
}

/** The container of an imported text; nothing if that is the file itself. */
function receivedIn({ note, file }: Draft): Pick<Article['source'], 'received'> {
  if (!note?.received || note.received.sha256 === file.sha256) return {};
  const { from, sha256, entry, converted } = note.received;
  return { received: { from, sha256, entry, ...(converted === undefined ? {} : { converted }) } };
}

function suppliedOf({ note }: Draft): Pick<Article, 'supplied'> {
  const { author, archived, retrieved } = note ?? {};
  const supplied = {
    ...(author ? { authors: { names: author.name, ...givenOf(author) } } : {}),
    ...(archived ? { archived } : {}),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
  return Object.keys(supplied).length > 0 ? { supplied } : {};
}

function creditsOf(
  draft: Draft,
  publisher: Article['publisher'],
  publishers: readonly string[],
): { credits?: Credit[] } {
  const { parsed, ...article } = draft;
  const credits = findCredits({ ...article, removed: parsed.removed, publisher }, publishers);
  return credits.length > 0 ? { credits } : {};
}

/** What the metadata of a file state; without an author there, the names in its byline. */
function statedOf({ file, text, parsed, citations }: Draft): Pick<Article, 'stated'> {
  const { address, authors, language } = file.document?.stated ?? NOTHING_STATED;
  const cited = ({ value, words }: Stated): { value: string; citation: Citation } => ({
    value,
    citation: citations.citeReceived(words),
  });
  const inByline = parsed.removed.flatMap(({ rule, start, end }) =>
    rule === 'byline'
      ? namesIn(text.slice(start, end)).map((name) => {
          const citation = citations.cite({ start: start + name.start, end: start + name.end });
          return { value: citation.exact.replace(/\s+/gu, ' '), citation, inByline: true as const };
        })
      : [],
  );
  const stated = {
    ...(address ? { address: cited(address) } : {}),
    ...(authors.length + inByline.length > 0
      ? { authors: authors.length > 0 ? authors.map(cited) : inByline }
      : {}),
    ...(language ? { language: cited(language) } : {}),
  };
  return file.document || inByline.length > 0 ? { stated } : {};
}

function passagesOf({ parsed, citations }: Draft): Passage[] {
  const passages: Passage[] = [];
  let heading: Citation | null = null;
  let sentence = 0;
  for (const block of parsed.blocks) {
    if (block.kind === 'heading') heading = citations.cite(block);
    else {
      passages.push({
        id: `p${passages.length + 1}`,
        heading,
        ...(block.as === undefined ? {} : { kind: block.as }),
        sentences: block.sentences.map((span) => ({ id: `s${++sentence}`, ...citations.exact(span) })),
      });
    }
  }
  return passages;
}
