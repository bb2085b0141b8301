import { isSeq, parseDocument, stringify } from 'yaml';
import { escapeControls } from '../report/issue.ts';
import type { CandidateKind, NameCandidate } from './name-candidates.ts';

const KINDS: readonly CandidateKind[] = ['people', 'organisations', 'places'];

/** Longer sentences are truncated. */
const LONGEST = 200;

/** Names in fewer articles, or of no certain kind, are left to the editor. */
const MIN_ARTICLES = 2;

/**
 * Adds the names of a certain kind that several articles have to the text of a `story.yml`; its comments stay.
 *
 * @throws Error if the text is no YAML
 */
export function withNames(text: string, found: readonly NameCandidate[]): { text: string; added: string[] } {
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new Error('Cannot add names to story.yml: it is no valid YAML. Correct it.');
  const chosen = found.filter(({ kind, articles }) => kind !== 'unsorted' && articles >= MIN_ARTICLES);
  for (const { kind, name, aliases } of chosen) {
    const entry = document.createNode(aliases.length > 0 ? { name, aliases } : name, { flow: true });
    if (isSeq(document.getIn(['names', kind]))) document.addIn(['names', kind], entry);
    else document.setIn(['names', kind], document.createNode([entry]));
  }
  return { text: document.toString({ lineWidth: 0 }), added: chosen.map(({ name }) => name) };
}

/** As many as an editor can review at once; once they are in story.yml, the next run shows the next. */
const MAX_NAMES = 60;

/**
 * Formats the first suggested names as the `names` of a `story.yml`, each under a comment with its count and sentences.
 * Names of unknown kind come last, as comments for the editor to sort.
 */
export function namesYaml(found: readonly NameCandidate[]): string {
  const candidates = found.slice(0, MAX_NAMES);
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
