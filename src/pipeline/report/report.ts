import { escapeControls, formatIssue, type Issue, issueSeverity } from './issue.ts';
import type { StoryOutput } from '../output/story-output.ts';

/** The result of one run, for its report. */
export interface Run {
  outputs: readonly StoryOutput[];
  issues: readonly Issue[];
  /** Whether the output differs from that of the previous run. */
  written: boolean;
  milliseconds: number;
}

/** Formats the counts of a run by rule, status and kind, one a line. */
export function formatCounts({ outputs, issues, written, milliseconds }: Run): string {
  const articles = outputs.flatMap((output) => output.articles);
  const sum = (count: (output: StoryOutput) => number): number =>
    outputs.reduce((total, output) => total + count(output), 0);
  const newlyParsed = sum((output) => output.newlyParsed);
  const stories = outputs.filter(({ story }) => story !== null).length;
  return [
    row('files read', `${sum(({ filesRead }) => filesRead)}`),
    row('articles', `${articles.length} in ${stories} ${stories === 1 ? 'story' : 'stories'}`),
    row('parsed', `${newlyParsed}, ${sum(({ lines }) => lines.parsed.length) - newlyParsed} unchanged`),
    row('removed', listCounts(articles.flatMap(({ removedBy }) => removedBy))),
    row('dates', listCounts(articles.map(({ dateStatus }) => dateStatus))),
    row('events', formatEvents(outputs)),
    row('figures', formatFigures(outputs)),
    row('quotes', `${sum(({ story }) => story?.quotes.length ?? 0)} with their speakers`),
    row('claims', formatClaims(outputs)),
    row('proven', `${sum(({ proven }) => proven)} quotations against the bytes of their files`),
    row('issues', listCounts(issues.map((issue) => `${issue.kind} (${issueSeverity(issue)})`))),
    row('output', written ? 'written' : 'unchanged'),
    row('time', `${(milliseconds / 1000).toFixed(2)} s`),
  ].join('\n');
}

/** Formats issues as lines, sorted by path and line. */
export function formatIssues(issues: readonly Issue[]): string {
  const order = (one: Issue, other: Issue): number =>
    one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1;
  return issues.toSorted(order).map(formatIssue).join('\n');
}

/**
 * Formats the error that ends a task: the message of our own errors, the code location for any other, which is a bug.
 */
export function formatError(error: unknown): string {
  if (!(error instanceof Error)) return escapeControls(String(error));
  const saysAll = error.constructor === Error || isOfArguments(error);
  const words = saysAll ? error.message : (error.stack ?? error.message);
  return words.split('\n').map(escapeControls).join('\n');
}

const isOfArguments = (error: Error): boolean =>
  'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

function formatEvents(outputs: readonly StoryOutput[]): string {
  const stories = outputs.flatMap(({ story }) => story ?? []);
  const events = stories.reduce((sum, story) => sum + story.events.length, 0);
  const leftOut = stories.flatMap(({ datesLeftOut }) => datesLeftOut.map(({ reason }) => reason));
  const found = events > 0 ? `${events}` : 'none';
  return `${found}${leftOut.length > 0 ? `; dates left out: ${listCounts(leftOut)}` : ''}`;
}

function formatFigures(outputs: readonly StoryOutput[]): string {
  const stories = outputs.flatMap(({ story }) => story ?? []);
  const found = stories.flatMap(({ figures }) => figures.map(({ kind }) => kind));
  const leftOut = stories.flatMap(({ figuresLeftOut }) => figuresLeftOut.map(({ reason }) => reason));
  return `${listCounts(found)}${leftOut.length > 0 ? `; left out: ${listCounts(leftOut)}` : ''}`;
}

function formatClaims(outputs: readonly StoryOutput[]): string {
  const stories = outputs.flatMap(({ story }) => story ?? []);
  const kinds = stories.flatMap(({ claims, onlyHere }) => [
    ...claims.map(({ kind }) => (kind === 'same' ? 'reported by several' : 'differed on')),
    ...onlyHere.map(() => 'only in one'),
  ]);
  return listCounts(kinds);
}

const row = (label: string, words: string): string => `${label.padEnd(12)}${words}`;

function listCounts(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const parts = [...counts]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([name, count]) => `${count} ${name}`);
  return parts.length > 0 ? parts.join(', ') : 'none';
}
