import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findListed } from '#pipeline/derive/names.ts';
import { type NameCandidate, nameCandidates } from '#pipeline/suggest/name-candidates.ts';
import { namesYaml, withNames } from '#pipeline/suggest/names-yaml.ts';

const candidates = (...sentences: string[]) => nameCandidates([{ name: 'a.txt', sentences }], () => []);
const found = (...sentences: string[]): string[] =>
  candidates(...sentences).map(({ name, kind, aliases }) => [kind, name, ...aliases].join(' | '));

describe('a name is proposed', () => {
  test.each([
    ['The mayor, Ana Ruiz, opened the bridge.', ['people | Ana Ruiz']],
    ['Mayor Ana Ruiz opened the bridge.', ['people | Ana Ruiz']],
    ['“We left,” Tom Okafor said.', ['people | Tom Okafor']],
    ['They met Ruiz of Orn.', ['unsorted | Orn', 'unsorted | Ruiz']],
    ['Between Russia and Ukraine there is none.', ['unsorted | Russia', 'unsorted | Ukraine']],
    ['It was late when Tom Okafor said so.', ['people | Tom Okafor']],
    ['Among them was Masoud Barzani, the President of the party.', ['people | Masoud Barzani']],
    ['Talks with the European Union failed.', ['organisations | European Union']],
    ['The fire burnt in Wexmouth for days.', ['places | Wexmouth']],
    ['It is near the Caspian Sea.', ['places | Caspian Sea']],
    ['It happened at Wexmouth’s Alder House on the quay.', ['unsorted | Alder House', 'places | Wexmouth']],
    ['An ISIS-led attack was feared.', ['organisations | ISIS']],
    ['Secretary of State Mike Roe left.', ['people | Mike Roe']],
    ['It works at Tesla, the owner of it.', ['places | Tesla']],
    ['The Bank of England raised rates.', ['organisations | Bank of England']],
    ['Marie-Claire de la Tour, the captain, left.', ['people | Marie-Claire de la Tour']],
    ['In the evening Đorđe Šimić, a survivor, spoke.', ['people | Đorđe Šimić']],
  ])('%s', (sentence, names) => {
    expect(found(sentence)).toEqual(names);
  });

  test('with spelling variants of the same person', () => {
    const sentences = [
      'He met President Jamal Kashoggi in the morning, and they talked.',
      'She saw Jamal Khashoggi, the owner, and Mary Kelly.',
      'Then Jamal Khashoggi left with Mark Kelly.',
    ];
    expect(found(...sentences)).toEqual(
      expect.arrayContaining([
        'people | Jamal Khashoggi | Jamal Kashoggi',
        expect.stringMatching(/^\w+ \| Mary Kelly$/),
        expect.stringMatching(/^\w+ \| Mark Kelly$/),
      ]),
    );
  });

  test.each([
    ['Mohammed al-Rashid', 'Muhammad al-Rashid'],
    ['Sergei Lavrin', 'Sergey Lavrin'],
    ['Viktor Petrov', 'Victor Petrov'],
    ['Dmitri Orlov', 'Dmitriy Orlov'],
    ['Ahmed Husseini', 'Ahmad Hussaini'],
    ['Philip Baker', 'Phillip Baker'],
  ])('as one person: %s, %s', (one, other) => {
    expect(found(`They met ${one} there.`, `We saw ${one} go.`, `They met ${other} there.`)).toEqual([
      expect.stringContaining(`${one} | ${other}`),
    ]);
  });

  test.each([
    ['John Smith', 'Joan Smith'],
    ['Maria Lind', 'Mario Lind'],
    ['Olga Petrov', 'Oleg Petrov'],
    ['Karl Weber', 'Karla Weber'],
    ['Ivan Orlov', 'Ivana Orlov'],
    ['Paul Baker', 'Paula Baker'],
  ])('as two people: %s, %s', (one, other) => {
    expect(found(`They met ${one} there.`, `They met ${other} there.`)).toHaveLength(2);
  });

  test('with its last word or its abbreviation as aliases', () => {
    expect(found('It was minister Ana Ruiz.', 'Later, they met Ruiz.', 'We saw Ruiz.')).toEqual([
      'people | Ana Ruiz | Ruiz',
    ]);
    expect(found('He joined the Orn Democratic Party (ODP).', 'They left the ODP.')).toEqual([
      'organisations | Orn Democratic Party | ODP',
    ]);
    expect(found('It was minister Ana Ruiz.', 'It was captain Tom Ruiz.', 'They met Ruiz.')).toEqual([
      'people | Ana Ruiz',
      'unsorted | Ruiz',
      'people | Tom Ruiz',
    ]);
  });

  test('with its number of occurrences and the sentences', () => {
    const texts = [
      { name: 'a', sentences: ['A ship from Orn sank.', 'The town of Orn waits.'] },
      { name: 'b', sentences: ['He lives in Orn.'] },
    ];
    expect(nameCandidates(texts, () => [])).toMatchObject([
      { name: 'Orn', count: 3, articles: 2, sentences: ['A ship from Orn sank.', 'The town of Orn waits.'] },
    ]);
  });
});

describe('no name is proposed for', () => {
  test.each([
    'Following the fire, nobody spoke.',
    'Residents waited. Firefighters came.',
    'On Friday the bridge was shut, as it was in March.',
    'The Russian soldiers and a Chinese ship left.',
    'Meanwhile, However, and Moreover are no names.',
    'They said, “Believe us.”',
    'Police were there, and the police stayed.',
    'THE BRIDGE IS SHUT.',
    'Five Things We Know About The Bridge Fire',
    'The President spoke to the Prime Minister.',
    'I think I am late.',
    'He left: The bridge was shut.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test('what the editor lists, names or subjects', () => {
    const listed = findListed({
      title: 'T',
      names: { people: [{ name: 'Ana Ruiz', aliases: ['Ruiz'] }] },
      subjects: [{ name: 'Islamophobia', aliases: [] }],
    });
    const sentences = [
      'They met Ana Ruiz.',
      'We saw Ruiz and spoke of Islamophobia.',
      'It is Ruiz Lines that sank.',
    ];
    expect(nameCandidates([{ name: 'a', sentences }], listed).map(({ name }) => name)).toEqual([
      'Ruiz Lines',
    ]);
  });
});

test('the output can be pasted: YAML of the names, the rest in comments', () => {
  const yaml = namesYaml(
    candidates(
      'It was minister Ana Ruiz: "yes" #1.',
      'They met Ruiz.',
      'They saw the Yes: No.',
      'The Zeta-led attack.',
    ),
  );
  expect(parse(yaml)).toEqual({ names: { people: [{ name: 'Ana Ruiz', aliases: ['Ruiz'] }] } });
  expect(yaml).toContain('    # 2 in 1 article\n');
  expect(yaml).toContain('# - Zeta\n');
  expect(() => parse(namesYaml(candidates('It was minister Ana\u2028Ruiz.')))).not.toThrow();
});

test('no more than 60 names are printed, those in the most articles first', () => {
  const names = Array.from('bcdfglmnpr').flatMap((one) =>
    Array.from('bdfgkmn', (other) => `Lord Tom ${one.toUpperCase()}o${other}`),
  );
  const yaml = namesYaml(candidates(...names.map((name) => `It was ${name} of Orn.`)));
  expect(yaml.match(/^\s*(?:# )?- /gmu)?.length).toBe(60);
  expect(yaml).toMatch(/^# \d+ more stand in fewer articles/mu);
});

test('a word before a name that stands alone elsewhere is a title, in any language', () => {
  const found = nameCandidates(
    [
      { name: 'a', sentences: ['The court heard Imelda Ray.', 'Then Imelda Ray left for Port Orn.'] },
      { name: 'b', sentences: ['Gestern sprach Richterin Imelda Ray.', 'They live near North Port Orn.'] },
    ],
    () => [],
  ).map(({ name, articles }) => [name, articles]);
  expect(found).toContainEqual(['Imelda Ray', 2]);
  expect(found.map(([name]) => name)).not.toContain('Richterin Imelda Ray');
});

test('names of several articles and certain kind are added to a story.yml with its comments', () => {
  const name = (of: string, kind: NameCandidate['kind'], articles: number, aliases: string[] = []) => ({
    ...{ name: of, kind, articles, aliases, count: articles, sentences: [] },
  });
  const { text, added } = withNames('# The title.\ntitle: A fire\nnames:\n  places: [Orn] # ours\n', [
    name('Ana Ruiz', 'people', 3, ['Ruiz']),
    name('Kest', 'places', 2),
    name('Bo Lind', 'people', 1),
    name('Quay', 'unsorted', 5),
  ]);
  expect(added).toEqual(['Ana Ruiz', 'Kest']);
  expect(text).toBe(
    '# The title.\ntitle: A fire\nnames:\n  places: [ Orn, Kest ] # ours\n  people:\n    - { name: Ana Ruiz, aliases: [ Ruiz ] }\n',
  );
  expect(() => withNames('title: [', [])).toThrow('no valid YAML');
});
