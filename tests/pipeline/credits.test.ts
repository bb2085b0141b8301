import { describe, expect, it } from 'vitest';
import { deriveStory } from '#pipeline/derive.ts';
import { storyFile } from '../fixtures/story-files.ts';

const BODY =
  'The viaduct fell under an evening train. Nobody on the bridge at that hour was hurt, the police said.';

const credits = (text: string, publisher = 'Halvik Herald'): string[] => {
  const publishedBy = (name: string) => ({ publisher: { name, source: 'Seen.', checked: '2031-01-01' } });
  const files = [
    storyFile('a', text, publishedBy(publisher)),
    storyFile('b', BODY, publishedBy('Northland Press')),
  ];
  const { article } =
    deriveStory('test', { title: 'T' }, 'en', files).articles.find(({ file }) =>
      file.path.endsWith('a.txt'),
    ) ?? {};
  return (article?.credits ?? []).map(({ name, citation }) => {
    expect(citation.exact).toBe(name);
    return name;
  });
};

describe('The agencies that an article credits', () => {
  it.each<[text: string, names: string[]]>([
    [`HALVIK (Reuters) - ${BODY}`, ['Reuters']],
    [`PARIS, May 4 (AFP) – ${BODY}`, ['AFP']],
    [`HALVIK (Northland Press) ${BODY}`, ['Northland Press']],
    [`${BODY}\n\nWith reporting by Northland Press.`, ['Northland Press']],
    [`${BODY}\n\n(With inputs from PTI)`, ['PTI']],
    [`${BODY}\n\nThe Associated Press contributed to this report.`, ['The Associated Press']],
    [`${BODY}\n\nReuters and AFP contributed to this article.`, ['Reuters', 'AFP']],
  ])('%s', (text, names) => {
    expect(credits(text)).toEqual(names);
  });

  it.each([
    `${BODY} The mayor told Reuters that he was sorry.`,
    `${BODY} According to Reuters, nine trains were late.`,
    `${BODY} The report by Reuters was wrong, he said.`,
    `The European Union (EU) Ministers met. ${BODY}`,
    `HALVIK (Evening News) ${BODY}`,
    `${BODY} He contributed to this report of the council.`,
    `Фото: Reuters\n\n${BODY}`,
    `Photo: Reuters\n\n${BODY}`,
    `${BODY}\n\nPicture: AFP\n\n${BODY}`,
    `NATO (Brussels) Secretary General Ada Corrie spoke. ${BODY}`,
  ])('are not seen in: %s', (text) => {
    expect(credits(text)).toEqual([]);
  });

  it('are not its own publisher', () => {
    expect(credits(`HALVIK (Reuters) - ${BODY}`, 'Reuters')).toEqual([]);
  });
});
