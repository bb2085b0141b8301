import { expect, test } from 'vitest';
import { wordsAt } from '#view/words/sentence-places.ts';
import { articlesOf, makeContent, runIngest, storiesOf } from '../../fixtures/ingest-run.ts';

test('words cited in a marked-up file are found among the words of their sentence', async () => {
  const folder = makeContent(
    {
      'a.html': `<title>Ferry wrecked</title><article><h1>Ferry wrecked</h1><p>The ferry <em>Princess&nbsp;Maren</em> struck a wall
at <a href="/s">Skelmouth</a> on <b>Saturday</b> evening, and seven people were killed, the coastguard &amp; police said.</p>
<p>The coastguard of Skelmouth had been called at ten. Nobody else was on the quay when the ferry came in, it said.</p></article>`,
      'a.meta.yml': 'date: 2026-03-15\n',
    },
    {
      'stories/s/story.yml':
        'title: Ferry\nevent: { words: [ferry], places: [Skelmouth] }\nnames: { places: [{ name: Skelmouth }] }\n',
    },
  );
  expect((await runIngest(folder)).code).toBe(0);
  const [record] = articlesOf(folder);
  const { names, events, figures } = storiesOf(folder)[0] ?? expect.fail();
  const citations = [...names.flatMap((name) => name.citations), ...events.map(({ citation }) => citation)];
  const cited = [...citations, ...figures.map(({ count }) => count)];
  expect(cited.map(({ exact }) => exact)).toEqual(['Skelmouth', 'Skelmouth', 'Saturday evening', 'seven']);
  const sentences = record?.article.passages.flatMap((passage) => passage.sentences) ?? [];
  const found = cited.map((citation) => {
    const sentence = sentences.find(({ start, end }) => start <= citation.start && citation.end <= end);
    return sentence && [...sentence.exact].slice(...wordsAt(sentence, citation, record?.places)).join('');
  });
  expect(found).toEqual(cited.map(({ exact }) => exact));
});
