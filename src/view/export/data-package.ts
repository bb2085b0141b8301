import { createHash } from 'node:crypto';
import { absoluteAddress, addressOf, tablePath } from '#contracts/urls.ts';
import type { Coverage } from '../data/coverage.ts';
import type { CitationPlace } from '../story/citations.ts';
import { toCsv } from './table.ts';
import { storyTables } from './tables.ts';

/** Describes the tables and the data of a story as a Data Package (version 2); paths are relative to it. */
export function dataPackage(coverage: Coverage, { base, origin, site }: CitationPlace): object {
  const { story } = coverage;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: story.id.toLowerCase(),
    title: `${story.title}, ${site}`,
    ...(story.standfirst === null ? {} : { description: story.standfirst }),
    ...(origin ? { homepage: absoluteAddress(origin, addressOf(base, story.url)) } : {}),
    resources: [
      ...storyTables(coverage, base).map((table) => {
        const csv = Buffer.from(toCsv(table));
        return {
          name: table.part === 1 ? table.name : `${table.name}-${table.part}`,
          title: table.title,
          path: tablePath(story.id, table.name, table.part).slice(story.url.length),
          type: 'table',
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          bytes: csv.length,
          hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
          schema: { fields: table.fields, missingValues: [''] },
        };
      }),
      {
        name: 'story',
        title: 'The whole story',
        path: 'story.json',
        format: 'json',
        mediatype: 'application/json',
      },
      {
        name: 'annotations',
        title: 'What is read in the articles, as Web Annotations',
        path: 'annotations.jsonld',
        format: 'jsonld',
        mediatype: 'application/ld+json',
      },
      {
        name: 'citations',
        title: 'The articles for reference managers',
        path: 'citations.json',
        format: 'json',
        mediatype: 'application/vnd.citationstyles.csl+json',
      },
    ],
  };
}
