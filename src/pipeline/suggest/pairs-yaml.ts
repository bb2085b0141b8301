import slugify from '@sindresorhus/slugify';
import { Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ClaimGroup } from './claim-groups.ts';

const LONGEST_ID = 60;

/**
 * Formats groups as entries of a `claims.yml` for an editor to shorten and complete. They quote whole sentences under a
 * comment with the shared words; `text` is empty, so that the build refuses them until it is written.
 */
export function pairsYaml(groups: readonly ClaimGroup[]): string {
  const taken = new Set<string>();
  const claims = groups.map(({ kind, quotes, shared }) => ({
    id: freeId(shared, taken),
    text: '',
    kind,
    quotes: quotes.map(({ article, number, text, account }) => ({
      article,
      exact: text.trim().replace(/\s+/gu, ' '),
      sentence: number,
      ...(account === undefined ? {} : { account }),
    })),
  }));
  const document = new Document({ claims });
  const entries = document.get('claims') as YAMLSeq<YAMLMap>;
  for (const [index, entry] of entries.items.entries()) {
    entry.commentBefore = ` ${groups[index]?.quotes.length === 2 ? 'both' : 'all'} have: ${groups[index]?.shared.join(', ') ?? ''}`;
    entry.spaceBefore = index > 0;
  }
  return document.toString({ lineWidth: 0, defaultStringType: 'PLAIN' });
}

function freeId(shared: readonly string[], taken: Set<string>): string {
  const name =
    slugify(shared.slice(0, 4).join(' '))
      .slice(0, LONGEST_ID - 4)
      .replace(/-$/, '') || 'claim';
  let id = name;
  for (let copy = 2; taken.has(id); copy++) id = `${name}-${copy}`;
  taken.add(id);
  return id;
}
