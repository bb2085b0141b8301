/** Error: the file is refused. Warning: it is used, with a change or a doubt. */
export type Severity = 'error' | 'warning';

interface IssueKind {
  severity: Severity;
  /** What the run did instead. */
  done: string;
  /** What the editor can do. */
  remedy: string;
}

const LEFT_OUT = 'The file is left out.';
const NOTHING_WRITTEN = 'Nothing is written; the last complete output stays.';
const NOTE_UNUSED = 'The note is not used.';

const catalogue = {
  'empty-file': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Put the text of the article into the file, or delete the file.',
  },
  'placeholder-text': {
    severity: 'warning',
    done: LEFT_OUT,
    remedy: 'Replace the line by the text of the article, or delete the file.',
  },
  'nothing-but-furniture': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Put the text of the article into the file, or delete the file.',
  },
  'not-utf8': { severity: 'error', done: LEFT_OUT, remedy: 'Save the file as UTF-8.' },
  'other-encoding': {
    severity: 'warning',
    done: 'The file is decoded from it; offsets count characters of the decoded text.',
    remedy: 'Look at its letters on the page; if they are wrong, ask its sender for the file in UTF-8.',
  },
  'not-text': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Save the file as UTF-8 text; binary files and UTF-16 without a byte-order mark cannot be read.',
  },
  'disguised-file': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Give the file the extension of its format.',
  },
  'file-too-large': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Split the file, or raise limits.fileBytes in site.yml.',
  },
  'too-many-sentences': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Split the file, or delete it if it is not an article.',
  },
  'yaml-too-large': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Shorten the file: notes and settings are lists of names and facts.',
  },
  'unreadable-file': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Make the file readable to the user who runs the build.',
  },
  'not-a-file': {
    severity: 'error',
    done: 'It is left out.',
    remedy: 'Keep only plain files and their notes in the folder of articles.',
  },
  'symlink-outside': {
    severity: 'error',
    done: 'The link is not followed.',
    remedy: 'Copy what it leads to into the content folder.',
  },
  'broken-link': {
    severity: 'error',
    done: 'The link is left out.',
    remedy: 'Copy the file itself into the content folder, or delete the link.',
  },
  'bad-file-name': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Rename the file: pages show its name, which must be UTF-8 without control characters.',
  },
  'hidden-file': {
    severity: 'warning',
    done: 'The file is not read.',
    remedy: 'Rename the file if it is an article or a note.',
  },
  'file-out-of-place': {
    severity: 'warning',
    done: 'The file is not read.',
    remedy: 'Move it into the folder articles/ of its story.',
  },
  'unknown-file-type': {
    severity: 'warning',
    done: 'The file is not read.',
    remedy: 'Articles end in .txt, .md or .html and notes in .meta.yml; rename or remove the file.',
  },
  'not-importable': {
    severity: 'error',
    done: 'Nothing is taken from it.',
    remedy: 'Save the page or the message itself, and import that.',
  },
  'damaged-container': {
    severity: 'error',
    done: 'Nothing is taken from it.',
    remedy: 'Export or download it again, and import that.',
  },
  'unusable-entry': {
    severity: 'error',
    done: 'The entry is left out; the others are taken.',
    remedy: 'Save the page or the message itself, and import that.',
  },
  'too-many-entries': {
    severity: 'error',
    done: 'The first ones are taken.',
    remedy: 'Divide the file, or take out what does not belong to the story.',
  },
  'failed-source': {
    severity: 'error',
    done: 'Nothing is taken from it; what is held stays.',
    remedy: 'It is asked again in the next run; correct its address in sources.yml, or take it out.',
  },
  'attached-files': {
    severity: 'warning',
    done: 'The files are not taken.',
    remedy: 'Save those that belong to the story, and import them.',
  },
  'failed-proof': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'This is a bug in Dateline, not in the file: report it with the file and this line.',
  },
  'internal-error': {
    severity: 'error',
    done: 'It is left out.',
    remedy: 'This is a bug in Dateline, not in the file: report it with the file and this line.',
  },
  'byte-order-mark': {
    severity: 'warning',
    done: 'The mark is not counted in offsets; the file is taken.',
    remedy: 'None needed; to avoid this warning, save the file without a byte-order mark.',
  },
  'control-character': {
    severity: 'warning',
    done: 'The character is removed from the text and listed as removed.',
    remedy: 'None needed; HTML cannot contain the character.',
  },
  'impossible-date': {
    severity: 'warning',
    done: 'The words stay in the text; the date is not used.',
    remedy: 'Give the date in a note beside the file.',
  },
  'placeholder-date': {
    severity: 'warning',
    done: 'The words stay in the text; the date is not used, because programs write it for “not known”.',
    remedy: 'Give the day in a note beside the file: date: { day: YYYY-MM-DD, source: …, checked: … }.',
  },
  'unread-date': {
    severity: 'warning',
    done: 'The words stay in the text; the date is not used.',
    remedy: 'Give the day in a note beside the file: date: { day: YYYY-MM-DD, source: …, checked: … }.',
  },
  'stated-dates-differ': {
    severity: 'warning',
    done: 'No date is taken from the file.',
    remedy: 'Give the day in a note beside the file: date: { day: YYYY-MM-DD, source: …, checked: … }.',
  },
  'unplaced-words': {
    severity: 'warning',
    done: 'These words are not shown.',
    remedy: 'Compare the page of the article with the file.',
  },
  'no-article': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Put the text of the article into a file that ends in .txt.',
  },
  'other-date-line': {
    severity: 'warning',
    done: 'The second is used, because it is more clearly labelled as the date of the article.',
    remedy: 'Compare both with the source.',
  },
  'image-in-page': {
    severity: 'warning',
    done: 'The image is left out.',
    remedy: 'Describe it in words: pages load only files that the site makes itself.',
  },
  'two-datelines': {
    severity: 'warning',
    done: 'No date is taken from the file; the words stay in the text.',
    remedy: 'Give the date in a note, or split the file if it holds two articles.',
  },
  'date-line-out-of-place': {
    severity: 'warning',
    done: 'The line stays in the text; the date is not used.',
    remedy: 'Give the day in a note beside the file: date: { day: YYYY-MM-DD, source: …, checked: … }.',
  },
  'date-far-from-others': {
    severity: 'warning',
    done: 'The date is used as given.',
    remedy: 'Compare it with the source; a note cannot overrule the date line of a text.',
  },
  'date-conflict': {
    severity: 'warning',
    done: 'If the text has the other date in a line, that is used; if metadata have it, the note’s is.',
    remedy:
      'Compare both with the source. Remove the date from the note, or, against metadata, give its source: date: { day: 2018-10-17, source: The printed page., checked: 2024-05-01 }',
  },
  'language-differs': {
    severity: 'warning',
    done: 'The stated language is used, unless the text is in another script.',
    remedy: 'Give the language in a note beside the file: language: ru',
  },
  'event-day-differs': {
    severity: 'warning',
    done: 'The day given by the others is used.',
    remedy:
      'Compare the sentence with its source; give event.day in story.yml, with its source, if you know it.',
  },
  'bound-contradicted': {
    severity: 'warning',
    done: 'Undated articles are not bounded by the event, or only those with one of its names.',
    remedy: 'Correct the date, or give event.day, with its source, and event.names in story.yml.',
  },
  'like-event': {
    severity: 'warning',
    done: 'Undated articles are bounded only if they contain a name of the event.',
    remedy: 'List the names of the event (a victim, a ship, a storm) as event.names in story.yml.',
  },
  'event-days-differ': {
    severity: 'warning',
    done: 'No undated article is bounded by the event.',
    remedy: 'Compare the sentences; give dates in notes if the source has them.',
  },
  'same-text': {
    severity: 'warning',
    done: 'Both are kept.',
    remedy: 'Delete one of the files if it was received twice by mistake.',
  },
  'same-address': {
    severity: 'error',
    done: LEFT_OUT,
    remedy: 'Give one of the two articles another slug in its note.',
  },
  'version-of-nothing': {
    severity: 'warning',
    done: 'The file is shown as an article of its own.',
    remedy: 'Name the one file that this file replaces in “version-of”, with or without its extension.',
  },
  'note-without-article': {
    severity: 'warning',
    done: NOTE_UNUSED,
    remedy: 'Name the note like its article: 001.meta.yml beside 001.txt.',
  },
  'unknown-key': {
    severity: 'warning',
    done: 'The key is ignored.',
    remedy: 'Correct or remove the key.',
  },
  'bad-yaml': {
    severity: 'error',
    done: 'The file is not used.',
    remedy:
      'Correct that place. A text with a colon, a comma or a # needs quotation marks: text: ‘Fire: two dead’',
  },
  'bad-value': {
    severity: 'error',
    done: 'The file is not used.',
    remedy: 'Correct the value.',
  },
  'claim-without-article': {
    severity: 'error',
    done: NOTHING_WRITTEN,
    remedy: 'Name an article of the story by its file or its slug.',
  },
  'claim-of-left-out-file': {
    severity: 'warning',
    done: 'The entry is left out.',
    remedy: 'Fix the issue reported for that file.',
  },
  'claim-not-found': {
    severity: 'error',
    done: NOTHING_WRITTEN,
    remedy: 'Quote the words as the file has them, or remove the claim.',
  },
  'claim-place': {
    severity: 'error',
    done: NOTHING_WRITTEN,
    remedy: 'Quote words that occur once, within one sentence.',
  },
  'edit-without-effect': {
    severity: 'warning',
    done: 'The entry has no effect.',
    remedy: 'Quote the words of the figure or date that is read, or remove the entry.',
  },
  'line-not-found': {
    severity: 'error',
    done: 'The entry does nothing.',
    remedy: 'Quote a whole line, or a whole paragraph, as the file has it, or take the entry out.',
  },
  'figures-without-event': {
    severity: 'warning',
    done: 'The story page has no figures.',
    remedy:
      'Say in story.yml what they belong to: event: { words: [fire, blaze], places: [Harbour Street] }.',
  },
  'unsound-claim': {
    severity: 'error',
    done: NOTHING_WRITTEN,
    remedy: 'Quote what makes the claim, or remove it.',
  },
  'words-elsewhere': {
    severity: 'error',
    done: NOTHING_WRITTEN,
    remedy: 'Name words that no other article has, or remove the entry.',
  },
  'story-without-settings': {
    severity: 'error',
    done: 'The story is left out.',
    remedy: 'Write a story.yml with at least a title beside its folder of articles.',
  },
  'story-without-articles': {
    severity: 'warning',
    done: 'The story is left out.',
    remedy: 'Put articles into its folder articles/, or delete the story.',
  },
  'shared-spelling': {
    severity: 'warning',
    done: 'The spelling is assigned to neither.',
    remedy: 'Keep it for one of them, or list longer spellings that distinguish them.',
  },
  'same-story-address': {
    severity: 'error',
    done: 'The story is left out.',
    remedy: 'Rename one of the two folders: on many servers both have the same address.',
  },
  'no-story': {
    severity: 'warning',
    done: 'The site has no story.',
    remedy: 'Make a folder with a story.yml and a folder articles/ in it.',
  },
  'lost-address': {
    severity: 'error',
    done: 'Links to it would break.',
    remedy:
      'Restore it, or declare where it leads: redirects: [{ from: …, to: … }] in site.yml. If it was never on the web, delete the line.',
  },
  'taken-address': {
    severity: 'error',
    done: 'Links to it would show an article instead of the list that was there.',
    remedy: 'Give the article another slug in its note. If the list was never on the web, delete the line.',
  },
  'redirect-to-nothing': {
    severity: 'error',
    done: 'The redirect is not made.',
    remedy: 'Give the address of an existing page.',
  },
  'two-redirects': {
    severity: 'error',
    done: 'The first one is made.',
    remedy: 'Remove one of the two.',
  },
  'redirect-from-a-page': {
    severity: 'warning',
    done: 'The page stays; the redirect is not made.',
    remedy: 'Remove the redirect, or the page.',
  },
  'bad-lock-line': {
    severity: 'error',
    done: 'The address in it is not checked.',
    remedy: 'Restore the file from git; it must not be edited.',
  },
  'change-without-correction': {
    severity: 'warning',
    done: 'The change is published.',
    remedy:
      'If the site was wrong, say so in the corrections.yml of the story, with the address of the page.',
  },
  'correction-withdrawn': {
    severity: 'warning',
    done: 'The correction is no longer shown.',
    remedy: 'Restore it: corrections are permanent. If it was wrong, add another correction.',
  },
  'sentences-renumbered': {
    severity: 'warning',
    done: 'Links that contain words still work; links with only a number may lead to another sentence.',
    remedy: 'None needed if the change is intended; the next release records it.',
  },
  'correction-of-no-page': {
    severity: 'error',
    done: 'The correction is left out.',
    remedy: 'Give the address of the page that it is about, without the host: /stories/fire/a-file/.',
  },
  'bad-story-name': {
    severity: 'error',
    done: 'The story is left out.',
    remedy:
      'Name the folder with the letters a to z, digits, hyphens and underscores: the name is its address.',
  },
} as const satisfies Record<string, IssueKind>;

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
