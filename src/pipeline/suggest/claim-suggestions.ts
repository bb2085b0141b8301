import path from 'node:path';
import type { DeclaredClaim } from '../read/claims-file.ts';
import { stemOf } from '../formats/format.ts';
import { readTextFolder } from '../read/text-folder.ts';
import { claimGroups, type ReadArticle } from './claim-pairs.ts';
import { pairsYaml } from './pairs-yaml.ts';
import { readStory, sentencesOf } from './read-story.ts';
import { withoutDeclared } from './claim-groups.ts';

/** Options of `npm run suggest-claims`: a story or a folder of texts, and the number of groups. */
interface ClaimOptions {
  story?: string | undefined;
  texts?: string | undefined;
  most: string;
}

/**
 * Returns groups of sentences of different articles that may be a claim, as entries for `claims.yml`, the likeliest
 * first. What the story's claims already quote is left out.
 *
 * @throws if neither or both of story and texts are given, or the number of groups is none
 */
export async function suggestClaims(
  content: string,
  derived: string,
  { story, texts, most: wanted }: ClaimOptions,
  report: (line: string) => void,
): Promise<string> {
  const most = Number(wanted);
  if (!Number.isInteger(most) || most < 1)
    throw new Error(
      `Cannot suggest claims: --most ${wanted} is not a number of pairs. Give a number from 1.`,
    );
  if ((story === undefined) === (texts === undefined))
    throw new Error('Cannot suggest claims: give a story with --story ID, or a folder with --texts DIR.');
  const { articles, declared } =
    texts === undefined ? await readOfStory(content, derived, story) : await readTexts(texts, report);
  const groups = withoutDeclared(claimGroups(articles, most * 2), declared).slice(0, most);
  return groups.length > 0 ? pairsYaml(groups) : '# No two sentences are similar enough.\n';
}

interface Read {
  articles: ReadArticle[];
  /** Claims that the story has, by the ids of its articles. */
  declared: Pick<DeclaredClaim, 'quotes'>[];
}

async function readOfStory(content: string, derived: string, id: string | undefined): Promise<Read> {
  const { folder, articles } = await readStory(content, derived, id);
  const idOf = new Map(
    articles.flatMap((article) => {
      const name = path.posix.basename(article.source.path);
      return [name, stemOf(name), article.id].map((each) => [each, article.id] as const);
    }),
  );
  return {
    articles: articles.map((article) => toRead(article.id, sentencesOf(article))),
    declared: (folder.claims?.declared.claims ?? []).map(({ quotes }) => ({
      quotes: quotes.map((quote) => ({ ...quote, article: idOf.get(quote.article) ?? quote.article })),
    })),
  };
}

async function readTexts(folder: string, report: (line: string) => void): Promise<Read> {
  const articles: ReadArticle[] = [];
  for await (const { file, parsed } of readTextFolder(folder, 'en', report)) {
    const sentences = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
    const texts = sentences.map(({ start, end }) => file.text.slice(start, end));
    articles.push(toRead(stemOf(path.posix.basename(file.path)), texts));
  }
  return { articles, declared: [] };
}

const toRead = (name: string, sentences: readonly string[]): ReadArticle => ({
  name,
  sentences: sentences.map((text, index) => ({ number: index + 1, text })),
});
