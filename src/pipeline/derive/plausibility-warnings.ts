import { createHash } from 'node:crypto';
import type { Issue } from '../report/issue.ts';
import { lineOf } from '../read/raw-file.ts';
import { dayOf } from './date-status.ts';
import { isOneDate, statedDate, statedEdtf } from './stated-date.ts';
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
/** A topic that goes on for years has such gaps: the last must be so many times what all other dates span. */
const FAR_SPANS = 3;
/** Of one or two other dates there is no knowing what they span. */
const [FEW_DATES, FAR_FROM_FEW] = [2, 3650];

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns an issue for each date that its note contradicts, and for one far after all others of the story. */
export function findImplausibleDates(drafts: readonly DraftArticle[]): Issue[] {
  const days = drafts.flatMap((draft) => dayOf(draft) ?? []).sort();
  const last = days.at(-1);
  const before = days.at(-2);
  const daysFrom = (one = '', other = ''): number => (Date.parse(other) - Date.parse(one)) / DAY_MS || 0;
  const gap = daysFrom(before, last);
  const isFar =
    gap > Math.max(FAR_DAYS, FAR_SPANS * daysFrom(days[0], before)) &&
    (days.length > FEW_DATES + 1 || gap > FAR_FROM_FEW);
  return drafts.flatMap((draft): Issue[] => {
    const { file, note } = draft;
    const { dateline } = draft.parsed;
    const line = dateline ? lineOf(file, dateline.start) : 1;
    const issues: Issue[] = [];
    const stated = statedEdtf(draft, null);
    const supplied = note?.date?.day ?? null;
    const isSettled = statedDate(draft) === null && note?.date?.source !== undefined;
    if (stated !== null && !isOneDate(stated, supplied) && !isSettled) {
      const words = `file ${stated}, note ${supplied}`;
      issues.push({ kind: 'date-conflict', path: file.path, line, text: words });
    }
    if (isFar && dayOf(draft) === last) {
      const words = `${last} is ${gap} days after every other date, the last of them ${before}`;
      issues.push({ kind: 'date-far-from-others', path: file.path, line, text: words });
    }
    return issues;
  });
}
