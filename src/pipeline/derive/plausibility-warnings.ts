import { createHash } from 'node:crypto';
import type { Issue } from '../report/issue.ts';
import { LineIndex } from '../text/positions.ts';
import { dayOf } from './date-status.ts';
import type { DraftArticle } from './draft.ts';

/** Returns an issue for each file with the same text as an earlier one, ignoring white space. */
export function findSameTexts(drafts: readonly DraftArticle[]): Issue[] {
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { file } of drafts) {
    const words = createHash('sha256').update(file.text.replace(/\s+/gu, ' ').trim()).digest('hex');
    const other = first.get(words);
    if (other === undefined) first.set(words, file.path);
    else issues.push({ kind: 'same-text', path: file.path, line: 1, text: `the words of ${other}` });
  }
  return issues;
}

/** In days: a single date this long after all others is probably wrong. */
const FAR_DAYS = 180;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns an issue for each date that its note contradicts, and for one far after all others of the story. */
export function findImplausibleDates(drafts: readonly DraftArticle[]): Issue[] {
  const days = drafts.flatMap((draft) => dayOf(draft) ?? []).sort();
  const last = days.at(-1);
  const before = days.at(-2);
  const gap = last && before ? (Date.parse(last) - Date.parse(before)) / DAY_MS : 0;
  return drafts.flatMap((draft): Issue[] => {
    const { file, text, note } = draft;
    const { dateline } = draft.parsed;
    const line = dateline ? new LineIndex(text).point(dateline.start).line : 1;
    const issues: Issue[] = [];
    if (dateline && note?.date && !note.date.day.startsWith(dateline.edtf)) {
      const words = `file ${dateline.edtf}, note ${note.date.day}`;
      issues.push({ kind: 'date-conflict', path: file.path, line, text: words });
    }
    if (gap > FAR_DAYS && dayOf(draft) === last) {
      const words = `${last} is ${gap} days after every other date, the last of them ${before}`;
      issues.push({ kind: 'date-far-from-others', path: file.path, line, text: words });
    }
    return issues;
  });
}
