import { isUnprovenClaim } from '../read/claims-file.ts';
import type { Issue } from '../report/issue.ts';
import type { Previous } from '../output/previous.ts';

/**
 * Stops a run whose output would lose a published story that can no longer be read, or declared claims that cannot be
 * proven.
 *
 * @throws Error; the causes are among the issues
 */
export function guardAgainstLoss(
  refused: readonly string[],
  previous: Previous,
  issues: readonly Issue[],
): void {
  const lost = refused.filter((story) => previous.hasStory(story));
  const files = [...new Set(issues.filter(isUnprovenClaim).map(({ path }) => path))];
  const reason =
    lost.length > 0
      ? `${lost.join(', ')} can no longer be read`
      : files.length > 0
        ? `what ${files.join(', ')} ${files.length === 1 ? 'declares' : 'declare'} is not proven`
        : null;
  if (reason === null) return;
  throw new Error(
    `Cannot replace the output: ${reason}. Correct what is reported above; the last complete output is still in place.`,
  );
}
