import { stringify } from 'yaml';
import { escapeControls } from '../report/issue.ts';
import type { CandidateKind, NameCandidate } from './name-candidates.ts';

const KINDS: readonly CandidateKind[] = ['people', 'organisations', 'places'];

/** Of a longer sentence the beginning is enough to know it by. */
const LONGEST = 200;

/**
 * Gives suggested names as the `names` of a `story.yml`, each under a comment with its count and its sentences. What
 * nothing around it tells the kind of stands at the end, in comments: the editor sorts it.
 */
export function namesYaml(candidates: readonly NameCandidate[]): string {
  const sorted = KINDS.flatMap((kind) => {
    const own = candidates.filter((candidate) => candidate.kind === kind);
    return own.length > 0 ? [`  ${kind}:`, ...own.flatMap(entry)] : [];
  });
  const unsorted = candidates.filter(({ kind }) => kind === 'unsorted');
  return [
    ...(sorted.length > 0 ? ['names:', ...sorted] : []),
    ...(unsorted.length > 0
      ? [
          '# Nothing tells whether these are people, organisations or places:',
          ...unsorted.flatMap(entry).map((line) => `# ${line.trimStart().replace(/^# /u, '  ')}`),
        ]
      : []),
    '',
  ].join('\n');
}

function entry({ name, aliases, count, articles, sentences }: NameCandidate): string[] {
  const item = stringify([aliases.length > 0 ? { name, aliases } : name], {
    lineWidth: 0,
    collectionStyle: 'any',
  });
  return [
    `    # ${count} in ${articles} ${articles === 1 ? 'article' : 'articles'}`,
    ...sentences.map((sentence) => `    #   ${quote(sentence)}`),
    ...item
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ];
}

const quote = (sentence: string): string =>
  escapeControls(sentence.length > LONGEST ? `${sentence.slice(0, LONGEST).toWellFormed()}…` : sentence);
