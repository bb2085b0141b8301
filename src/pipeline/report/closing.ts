import { styleText } from 'node:util';
import { formatIssue, type Issue, issueDetails, issueSeverity } from './issue.ts';

/** How much of a screen the issues of a run may take, and how wide it is. */
interface Screen {
  lines: number;
  columns: number;
}

/** Lines of a screen that the rest of a command's last words take. */
const OTHER_LINES = 8;
const FEWEST_LINES = 6;

/** The screen of a terminal; of a file or a pipe, one of usual size. */
export const screenOf = ({
  rows,
  columns,
}: Partial<Pick<NodeJS.WriteStream, 'rows' | 'columns'>>): Screen => ({
  lines: Math.max(FEWEST_LINES, (rows ?? 40) - OTHER_LINES),
  columns: columns ?? 120,
});

/** Issues with errors first, each severity by path and line. */
const worstFirst = (issues: readonly Issue[]): Issue[] =>
  issues.toSorted((one, other) => {
    const [first, second] = [issueSeverity(one), issueSeverity(other)];
    if (first !== second) return first === 'error' ? -1 : 1;
    if (one.path !== other.path) return one.path < other.path ? -1 : 1;
    return one.line - other.line;
  });

/**
 * The issues with which a command ends: the worst first, as many as fit on the screen, and where the others are. At
 * least one is shown. Nothing if there is none.
 *
 * @param whole the file that has all of them
 */
export function formatClosing(issues: readonly Issue[], screen: Screen, whole: string): string[] {
  const found = worstFirst(issues);
  const { fitting, left } = fitLines(found.map(formatIssue), screen);
  const shown = fitting.map((line, index) => {
    const issue = found[index];
    return `${styleText(issue && issueSeverity(issue) === 'error' ? 'red' : 'yellow', '●')} ${line}`;
  });
  return left > 0 ? [...shown, `… and ${left} more: ${whole} has all.`] : shown;
}

/** The first lines that fit on the screen, at least one, and how many are left. */
export function fitLines(lines: readonly string[], screen: Screen): { fitting: string[]; left: number } {
  let room = screen.lines;
  let count = 0;
  for (const line of lines) {
    room -= Math.ceil((line.length + 1) / screen.columns);
    if (room < 0 && count > 0) break;
    count += 1;
  }
  return { fitting: lines.slice(0, count), left: lines.length - count };
}

/** Issues for programs. */
export const issuesAsData = (issues: readonly Issue[]): object[] =>
  worstFirst(issues).map((issue) => ({
    severity: issueSeverity(issue),
    ...issue,
    ...issueDetails(issue),
  }));
