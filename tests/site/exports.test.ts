import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { builtPages } from './built-pages.ts';
import { builtStories } from './built-stories.ts';

const words = { type: 'string', minLength: 1 };

/** What the Data Package standard (version 2) asks of a package and its tables. */
const isDataPackage = new Ajv2020().compile({
  type: 'object',
  required: ['$schema', 'name', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
    title: words,
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          name: words,
          path: { type: 'string', pattern: '^(?![./~])[^:]+$' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: { name: words, type: { enum: ['string', 'integer'] } },
                },
              },
            },
          },
        },
      },
    },
  },
});

const selector = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'exact'],
      properties: { type: { const: 'TextQuoteSelector' }, exact: words },
    },
    {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 1 },
      },
    },
  ],
};

/** What the Web Annotation Data Model asks of a page of annotations. */
const isAnnotationPage = new Ajv2020().compile({
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    type: { const: 'AnnotationPage' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'target'],
        properties: {
          type: { const: 'Annotation' },
          motivation: { enum: ['tagging', 'identifying', 'commenting'] },
          body: {
            type: 'object',
            required: ['type', 'value'],
            properties: { type: { const: 'TextualBody' } },
          },
          target: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['source', 'selector'],
              properties: { selector: { anyOf: [selector, { type: 'array', items: selector }] } },
            },
          },
        },
      },
    },
  },
});

interface Resource {
  path: string;
  bytes?: number;
  hash?: string;
  schema?: { fields: { name: string; type: 'string' | 'integer' }[] };
}

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  start?: number;
  end?: number;
}

interface Annotation {
  id: string;
  target: { source: string; selector: Selector | Selector[] }[];
}

describe.each([...builtSites, inventedSite])('in the build "$name"', (site) => {
  const pages = builtPages(site);

  describe.each(builtStories(site))('the exports of $id', (story) => {
    const folder = path.join(site.directory, 'stories', story.id);
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

    test('are a data package whose tables are as it says', () => {
      const described = JSON.parse(read('datapackage.json')) as { resources: Resource[] };
      expect([isDataPackage(described), isDataPackage.errors]).toEqual([true, null]);
      for (const { path: file, bytes, hash, schema } of described.resources) {
        const content = read(file);
        if (!schema) continue;
        expect(Buffer.byteLength(content)).toBe(bytes);
        expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
        const [head, ...rows] = parseCsv(content, { record_delimiter: '\r\n' });
        expect(head).toEqual(schema.fields.map(({ name }) => name));
        expect(rows.length).toBeGreaterThan(0);
        for (const [index, { type }] of schema.fields.entries())
          if (type === 'integer')
            expect(rows.filter((row) => !/^\d*$/.test(row[index] ?? 'none'))).toEqual([]);
      }
    });

    test('are Web Annotations that select their words in the received files', () => {
      const page = JSON.parse(read('annotations.jsonld')) as { items: Annotation[] };
      expect([isAnnotationPage(page), isAnnotationPage.errors]).toEqual([true, null]);
      expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length);
      for (const { source, selector: selectors } of page.items.flatMap(({ target }) => target)) {
        const file = new URL(source, 'https://site/').pathname.slice(site.base.length);
        const text = [...readFileSync(path.join(site.directory, file), 'utf8').replace(/^\uFEFF/, '')];
        const [quotation, position] = [selectors].flat();
        if (!position) continue;
        expect(text.slice(position.start, position.end).join('')).toBe(quotation?.exact);
        expect(
          text
            .slice(0, position.start)
            .join('')
            .endsWith(quotation?.prefix ?? ''),
        ).toBe(true);
      }
    });

    test('name its articles for reference managers, as CSL-JSON and as BibTeX alike', () => {
      const [json, bibtex] = ['citations.json', 'citations.bib'].map((file) => new Cite(read(file)).data);
      expect(json?.map(({ URL: address }) => address)).toEqual(bibtex?.map(({ URL: address }) => address));
      expect(json?.map(({ issued }) => issued?.['date-parts'][0])).toEqual(
        bibtex?.map(({ issued }) => issued?.['date-parts'][0]),
      );
      expect(json).toHaveLength(story.articles.length);
    });

    test('have the key that the page of an article gives', () => {
      const article = story.articles[0];
      const page = pages.find(({ address }) => address === article?.url.slice(site.base.length));
      const cited = new Cite(read('citations.json')).data.find(({ URL: address }) =>
        address?.endsWith(article?.url ?? '-'),
      );
      expect(page?.html).toContain(`>${cited?.id}</code>`);
    });
  });
});
