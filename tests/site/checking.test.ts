import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtFiles, builtPages, elementsOf, named, textOf } from './built-pages.ts';
import { builtStories } from './built-stories.ts';

const read = ({ directory }: BuiltSite, file: string): unknown =>
  JSON.parse(readFileSync(path.join(directory, file), 'utf8'));

describe.each<BuiltSite>([...builtSites, inventedSite])('of the build "$name"', (site) => {
  const schema = read(site, 'story.schema.json') as object;
  // A validator that uses none of the project's code.
  const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema);
  const stories = builtFiles(site).filter((file) => file.endsWith('/story.json'));

  test('every story.json is valid by the schema that stands at its address', () => {
    expect(stories).not.toEqual([]);
    for (const file of stories) {
      const isValid = validate(read(site, file));
      expect([file, isValid, validate.errors]).toEqual([file, true, null]);
    }
  });

  test.each([
    ['a story without articles', { articles: undefined }],
    ['a key that nobody knows', { more: 1 }],
    ['a title that is no text', { title: 3 }],
    ['an article without its source', { articles: [{ id: 'a' }] }],
  ])('%s is not', (_what, change) => {
    const story = read(site, stories[0] ?? '') as object;
    expect(validate(JSON.parse(JSON.stringify({ ...story, ...change })))).toBe(false);
  });
});

describe('the method page’s three steps for checking a quotation', () => {
  const [site] = builtSites;
  const pages = new Map(builtPages(site).map((page) => [`/${page.address}`, page]));
  const articles = builtStories(site).flatMap((story) => story.articles);

  test.each(articles)('work for each sentence of $id', (article) => {
    const page = pages.get(article.url);
    if (!page) throw new Error(`There is no page at ${article.url}.`);
    const file = path.join(site.directory, article.source.url);
    const source = readFileSync(file, 'utf8');
    for (const { id, exact } of article.passages.flatMap(({ sentences }) => sentences)) {
      // 1: the number links to the sentence, whose words can be copied.
      const [sentence] = elementsOf(page.tree, (element) => attribute(element, 'id') === id);
      const copied = sentence ? textOf(sentence) : '';
      expect(copied).toBe(exact);
      // 2: the file linked under “Where this text comes from” contains those words.
      expect(source.includes(copied)).toBe(true);
    }
    const links = elementsOf(page.tree, named('a')).map((link) => attribute(link, 'href'));
    expect(links).toContain(article.source.url);
    // 3: its checksum is the one on the page.
    const [sum = ''] = execFileSync('sha256sum', [file], { encoding: 'utf8' }).split(' ');
    expect(textOf(page.tree)).toContain(sum);
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'and so do the lines of Python that stand there',
    () => {
      const method = pages.get('/method/');
      const code = method && elementsOf(method.tree, named('pre')).map(textOf).join('\n').trim();
      expect(code).toContain('text[start:end] == exact');
      for (const article of articles) {
        const [sentence] = article.passages.flatMap(({ sentences }) => sentences);
        const { start, end, exact } = sentence ?? { start: 0, end: 0, exact: '?' };
        const program = `start, end, exact = ${start}, ${end}, ${JSON.stringify(exact)}\n${code?.replace(/^(text\[.*)$/m, 'print($1)')}`;
        const { stdout } = spawnSync('python3', ['-c', program], {
          cwd: path.dirname(path.join(site.directory, article.source.url)),
          encoding: 'utf8',
        });
        expect([article.id, stdout.trim()]).toEqual([article.id, 'True']);
      }
    },
  );
});
