import path from 'node:path';
import { CLAIMS_FILE, claimsFileSchema } from '../read/claims-file.ts';
import { stemOf } from '../formats/format.ts';
import { readTextFolder } from '../read/text-folder.ts';
import { readYamlFile } from '../read/yaml-file.ts';
import { claimGroups, type ReadArticle } from './claim-pairs.ts';
import { pairsYaml } from './pairs-yaml.ts';
import { withoutDeclared } from './without-declared.ts';

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
  const folder = texts ?? path.join(content, 'stories', story ?? '', 'articles');
  const articles: ReadArticle[] = [];
  for await (const { file, parsed } of readTextFolder(folder, 'en', report)) {
    const sentences = parsed.blocks.flatMap((block) => (block.kind === 'passage' ? block.sentences : []));
    articles.push({
      name: stemOf(path.posix.basename(file.path)),
      sentences: sentences.map(({ start, end }, index) => ({
        number: index + 1,
        text: file.text.slice(start, end),
      })),
    });
  }
  const claimsFile = story === undefined ? null : `stories/${story}/${CLAIMS_FILE}`;
  const declared =
    claimsFile === null ? null : (await readYamlFile(content, claimsFile, claimsFileSchema)).value;
  const groups = withoutDeclared(claimGroups(articles, most * 2), declared?.claims ?? []).slice(0, most);
  return groups.length > 0 ? pairsYaml(groups) : '# No two sentences are similar enough.\n';
}
