import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { derivedFolder } from '#contracts/folders.ts';
import { fitLines, screenOf } from '#pipeline/report/closing.ts';
import { formatError } from '#pipeline/report/report.ts';
import { shownPath } from './project.ts';

interface Closing {
  /** What was done. */
  done: string;
  /** What is left to do if there are problems. */
  remedy: string;
  /** The name of the file, in the folder of derived records, for what does not fit on the screen. */
  file: string;
}

/** Ends a check: prints its problems, the worst first, at most a screenful, and what is left to do; returns the exit code. */
export function tellProblems(problems: readonly string[], { done, remedy, file }: Closing): number {
  const { fitting, left } = fitLines(problems, screenOf(process.stdout));
  for (const line of fitting) console.error(`${styleText('red', '●')} ${line}`);
  if (left > 0) console.error(`… and ${left} more${writeWhole(file, problems)}.`);
  console.log(done);
  if (problems.length === 0) return 0;
  console.log(`Left to do: ${remedy}`);
  return 1;
}

/** Writes all lines to a file, and returns where they are; if that cannot be, why. */
export function writeWhole(name: string, lines: readonly string[]): string {
  const file = path.join(derivedFolder(), name);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
    return `: ${shownPath(file)} has all`;
  } catch (error) {
    return `, which cannot be written to a file (${formatError(error)})`;
  }
}
