import { parseArgs } from 'node:util';
import { runTask } from '../tooling/run-task.ts';
import { makeStatedLines, outcomeOf } from './dates/stated-lines.ts';
import { alignColumns } from './measured-table.ts';

/**
 * `npm run bench:date-lines`: what is read of generated date lines in the forms of seven languages: taken rightly, refused
 * with an issue, lost without one, or wrong. `--lines N` and `--seed N` make others, `--missed` prints what is not right.
 */
await runTask(() => {
  const { values: options } = parseArgs({
    options: {
      lines: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      missed: { type: 'boolean', default: false },
    },
  });
  const lines = makeStatedLines(Number(options.lines), Number(options.seed));
  const outcomes = Map.groupBy(lines, outcomeOf);
  for (const outcome of ['refused', 'lost', 'wrong'] as const)
    for (const { language, line } of options.missed ? (outcomes.get(outcome) ?? []) : [])
      console.log([outcome, language, JSON.stringify(line)].join('\t'));
  const rows = Array.from(outcomes, ([outcome, found]) => [outcome, `${found.length}`]);
  console.log(alignColumns([[`${options.lines} date lines`, 'lines'], ...rows]));
  return Promise.resolve();
});
