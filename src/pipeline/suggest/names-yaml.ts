import { stringify } from 'yaml';
import { escapeControls } from '../report/issue.ts';
import type { CandidateKind, NameCandidate } from './name-candidates.ts';

const KINDS: readonly CandidateKind[] = ['people', 'organisations', 'places'];

/** Of a longer sentence the beginning is enough to know it by. */
const LONGEST = 200;

/** More than an editor reads through at once; with the first in story.yml, the next run shows the next. */
const MOST = 60;

/**
 * Gives suggested names, the first of them, as the `names` of a `story.yml`, each under a comment with its count and its sentences. What
 * nothing around it tells the kind of stands at the end, in comments: the editor sorts it.
 */
export function namesYaml(found: readonly NameCandidate[]): string {
  const candidates = found.slice(0, MOST);
  const left = found.length - candidates.length;
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
    ...(left > 0 ? [`# ${left} more stand in fewer articles; list the above and run this again.`] : []),
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
