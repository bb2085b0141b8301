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
const GIVE_DAY = 'Give the day in a note beside the file: date: { day: YYYY-MM-DD, source: …, checked: … }.';
const GIVE_TEXT = 'Put the text of the article into the file, or delete the file.';
const REPORT_BUG = 'This is a bug in Dateline, not in the file: report it with the file and this line.';
const NOT_READ = 'The file is not read.';
const NOTHING_TAKEN = 'Nothing is taken from it.';
const STORY_LEFT_OUT = 'The story is left out.';
const NOT_USED = 'The file is not used.';
const WORDS_STAY = 'The words stay in the text; the date is not used.';
const SAVE_ITSELF = 'Save the page or the message itself, and import that.';

const error = (done: string, remedy: string): IssueKind => ({ severity: 'error', done, remedy });
const warning = (done: string, remedy: string): IssueKind => ({ severity: 'warning', done, remedy });

/** Every kind of issue. */
export const catalogue = {
  'empty-file': error(LEFT_OUT, GIVE_TEXT),
  'placeholder-text': warning(LEFT_OUT, 'Replace the line by the text of the article, or delete the file.'),
  'nothing-but-furniture': error(LEFT_OUT, GIVE_TEXT),
  'not-utf8': error(LEFT_OUT, 'Save the file as UTF-8.'),
  'other-encoding': warning(
    'The file is decoded from it; offsets count characters of the decoded text.',
    'Look at its letters on the page; if they are wrong, ask its sender for the file in UTF-8.',
  ),
  'not-text': error(
    LEFT_OUT,
    'Save the file as UTF-8 text; binary files and UTF-16 without a byte-order mark cannot be read.',
  ),
  'disguised-file': error(LEFT_OUT, 'Give the file the extension of its format.'),
  'file-too-large': error(LEFT_OUT, 'Split the file, or raise limits.fileBytes in site.yml.'),
  'too-many-sentences': error(LEFT_OUT, 'Split the file, or delete it if it is not an article.'),
  'yaml-too-large': error(LEFT_OUT, 'Shorten the file: notes and settings are lists of names and facts.'),
  'unreadable-file': error(LEFT_OUT, 'Make the file readable to the user who runs the build.'),
  'not-a-file': error('It is left out.', 'Keep only plain files and their notes in the folder of articles.'),
  'symlink-outside': error('The link is not followed.', 'Copy what it leads to into the content folder.'),
  'broken-link': error(
    'The link is left out.',
    'Copy the file itself into the content folder, or delete the link.',
  ),
  'bad-file-name': error(
    LEFT_OUT,
    'Rename the file: pages show its name, which must be UTF-8 without control characters.',
  ),
  'hidden-file': warning(NOT_READ, 'Rename the file if it is an article or a note.'),
  'file-out-of-place': warning(NOT_READ, 'Move it into the folder articles/ of its story.'),
  'unknown-file-type': warning(
    NOT_READ,
    'Articles end in .txt, .md or .html and notes in .meta.yml; rename or remove the file.',
  ),
  'not-importable': error(NOTHING_TAKEN, SAVE_ITSELF),
  'damaged-container': error(NOTHING_TAKEN, 'Export or download it again, and import that.'),
  'unusable-entry': error('The entry is left out; the others are taken.', SAVE_ITSELF),
  'too-many-entries': error(
    'The first ones are taken.',
    'Divide the file, or take out what does not belong to the story.',
  ),
  'failed-source': error(
    'Nothing is taken from it; what is held stays.',
    'It is asked again in the next run; correct its address in sources.yml, or take it out.',
  ),
  'attached-files': warning(
    'The files are not taken.',
    'Save those that belong to the story, and import them.',
  ),
  'failed-proof': error(LEFT_OUT, REPORT_BUG),
  'internal-error': error('It is left out.', REPORT_BUG),
  'byte-order-mark': warning(
    'The mark is not counted in offsets; the file is taken.',
    'None needed; to avoid this warning, save the file without a byte-order mark.',
  ),
  'control-character': warning(
    'The character is removed from the text and listed as removed.',
    'None needed; HTML cannot contain the character.',
  ),
  'impossible-date': warning(WORDS_STAY, 'Give the date in a note beside the file.'),
  'placeholder-date': warning(
    'The words stay in the text; the date is not used, because programs write it for “not known”.',
    GIVE_DAY,
  ),
  'unread-date': warning(WORDS_STAY, GIVE_DAY),
  'stated-dates-differ': warning('No date is taken from the file.', GIVE_DAY),
  'unplaced-words': warning('These words are not shown.', 'Compare the page of the article with the file.'),
  'no-article': error(LEFT_OUT, 'Put the text of the article into a file that ends in .txt.'),
  'other-date-line': warning(
    'The second is used, because it is more clearly labelled as the date of the article.',
    'Compare both with the source.',
  ),
  'image-in-page': warning(
    'The image is left out.',
    'Describe it in words: pages load only files that the site makes itself.',
  ),
  'two-datelines': warning(
    'No date is taken from the file; the words stay in the text.',
    'Give the date in a note, or split the file if it holds two articles.',
  ),
  'date-line-out-of-place': warning('The line stays in the text; the date is not used.', GIVE_DAY),
  'date-far-from-others': warning(
    'The date is used as given.',
    'Compare it with the source; a note cannot overrule the date line of a text.',
  ),
  'date-conflict': warning(
    'If the text has the other date in a line, that is used; if metadata have it, the note’s is.',
    'Compare both with the source. Remove the date from the note, or, against metadata, give its source: date: { day: 2018-10-17, source: The printed page., checked: 2024-05-01 }',
  ),
  'language-differs': warning(
    'The stated language is used, unless the text is in another script.',
    'Give the language in a note beside the file: language: ru',
  ),
  'event-day-differs': warning(
    'The day given by the others is used.',
    'Compare the sentence with its source; give event.day in story.yml, with its source, if you know it.',
  ),
  'bound-contradicted': warning(
    'Undated articles are not bounded by the event, or only those with one of its names.',
    'Correct the date, or give event.day, with its source, and event.names in story.yml.',
  ),
  'like-event': warning(
    'Undated articles are bounded only if they contain a name of the event.',
    'List the names of the event (a victim, a ship, a storm) as event.names in story.yml.',
  ),
  'event-days-differ': warning(
    'No undated article is bounded by the event.',
    'Compare the sentences; give dates in notes if the source has them.',
  ),
  'same-text': warning('Both are kept.', 'Delete one of the files if it was received twice by mistake.'),
  'same-address': error(LEFT_OUT, 'Give one of the two articles another slug in its note.'),
  'version-of-nothing': warning(
    'The file is shown as an article of its own.',
    'Name the one file that this file replaces in “version-of”, with or without its extension.',
  ),
  'note-without-article': warning(
    'The note is not used.',
    'Name the note like its article: 001.meta.yml beside 001.txt.',
  ),
  'unknown-key': warning('The key is ignored.', 'Correct or remove the key.'),
  'bad-yaml': error(
    NOT_USED,
    'Correct that place. A text with a colon, a comma or a # needs quotation marks: text: ‘Fire: two dead’',
  ),
  'bad-value': error(NOT_USED, 'Correct the value.'),
  'claim-without-article': error(NOTHING_WRITTEN, 'Name an article of the story by its file or its slug.'),
  'claim-of-left-out-file': warning('The entry is left out.', 'Fix the issue reported for that file.'),
  'claim-not-found': error(NOTHING_WRITTEN, 'Quote the words as the file has them, or remove the claim.'),
  'claim-place': error(NOTHING_WRITTEN, 'Quote words that occur once, within one sentence.'),
  'edit-without-effect': warning(
    'The entry has no effect.',
    'Quote the words of the figure or date that is read, or remove the entry.',
  ),
  'line-not-found': error(
    'The entry does nothing.',
    'Quote a whole line, or a whole paragraph, as the file has it, or take the entry out.',
  ),
  'figures-without-event': warning(
    'The story page has no figures.',
    'Say in story.yml what they belong to: event: { words: [fire, blaze], places: [Harbour Street] }.',
  ),
  'unsound-claim': error(NOTHING_WRITTEN, 'Quote what makes the claim, or remove it.'),
  'words-elsewhere': error(NOTHING_WRITTEN, 'Name words that no other article has, or remove the entry.'),
  'story-without-settings': error(
    STORY_LEFT_OUT,
    'Write a story.yml with at least a title beside its folder of articles.',
  ),
  'story-without-articles': warning(
    STORY_LEFT_OUT,
    'Put articles into its folder articles/, or delete the story.',
  ),
  'shared-spelling': warning(
    'The spelling is assigned to neither.',
    'Keep it for one of them, or list longer spellings that distinguish them.',
  ),
  'same-story-address': error(
    STORY_LEFT_OUT,
    'Rename one of the two folders: on many servers both have the same address.',
  ),
  'no-story': warning(
    'The site has no story.',
    'Make a folder with a story.yml and a folder articles/ in it.',
  ),
  'lost-address': error(
    'Links to it would break.',
    'Restore it, or declare where it leads: redirects: [{ from: …, to: … }] in site.yml. If it was never on the web, delete the line.',
  ),
  'taken-address': error(
    'Links to it would show an article instead of the list that was there.',
    'Give the article another slug in its note. If the list was never on the web, delete the line.',
  ),
  'redirect-to-nothing': error('The redirect is not made.', 'Give the address of an existing page.'),
  'two-redirects': error('The first one is made.', 'Remove one of the two.'),
  'redirect-from-a-page': warning(
    'The page stays; the redirect is not made.',
    'Remove the redirect, or the page.',
  ),
  'bad-lock-line': error(
    'The address in it is not checked.',
    'Restore the file from git; it must not be edited.',
  ),
  'change-without-correction': warning(
    'The change is published.',
    'If the site was wrong, say so in the corrections.yml of the story, with the address of the page.',
  ),
  'correction-withdrawn': warning(
    'The correction is no longer shown.',
    'Restore it: corrections are permanent. If it was wrong, add another correction.',
  ),
  'sentences-renumbered': warning(
    'Links that contain words still work; links with only a number may lead to another sentence.',
    'None needed if the change is intended; the next release records it.',
  ),
  'correction-of-no-page': error(
    'The correction is left out.',
    'Give the address of the page that it is about, without the host: /stories/fire/a-file/.',
  ),
  'bad-story-name': error(
    STORY_LEFT_OUT,
    'Name the folder with the letters a to z, digits, hyphens and underscores: the name is its address.',
  ),
} satisfies Record<string, IssueKind>;
