import { catalogue, type Severity } from './issue-kinds.ts';

export type IssueName = keyof typeof catalogue;

/**
 * A finding about a received file, a note or a settings file. `path` is relative to the content folder; `line` counts
 * from 1.
 */
export interface Issue {
  kind: IssueName;
  path: string;
  line: number;
  /** The place in a container that is imported, instead of a line: `item 3`. */
  entry?: string;
  /** The offending text or fact, in one line. */
  text: string;
  /** A more specific remedy than the catalogue's. */
  remedy?: string;
}

export const issueSeverity = (issue: Issue): Severity => catalogue[issue.kind].severity;

/** What was done about an issue, and what the editor can do. */
export const issueDetails = ({ kind, remedy }: Issue): { done: string; remedy: string } => ({
  done: catalogue[kind].done,
  remedy: remedy ?? catalogue[kind].remedy,
});

/** Formats an issue in one line: `path:line kind — text — what was done — remedy`; for an entry, `path (entry) kind …`. */
export function formatIssue(issue: Issue): string {
  const { done, remedy } = catalogue[issue.kind];
  const todo = issue.remedy === undefined ? remedy : escapeControls(issue.remedy);
  const place = issue.entry === undefined ? `:${issue.line}` : ` (${printable(issue.entry)})`;
  return `${escapeControls(issue.path)}${place} ${issue.kind} — ${printable(issue.text)} — ${done} — ${todo}`;
}

const LONGEST_TEXT = 160;

/** Escapes text for printing in one line, and truncates it if it is long. */
export function printable(text: string): string {
  return escapeControls(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).toWellFormed()}…` : text);
}

/**
 * Escapes what a terminal would interpret or hide: control and formatting characters, line ends, lone surrogates.
 * Joiners are kept, because scripts and emoji need them.
 */
export function escapeControls(text: string): string {
  return text.replace(
    /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]--[\u200c\u200d]]/gv,
    (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16);
      return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
    },
  );
}
