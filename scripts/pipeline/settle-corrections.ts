import type { StoryFolder } from './content-folder.ts';
import type { Issue } from './issue.ts';
import type { DeclaredCorrection } from './corrections-file.ts';

/** Gives the corrections of a story whose pages are there, and an issue for each that is of no page of this site. */
export function settleCorrections(
  { corrections }: StoryFolder,
  pages: ReadonlySet<string>,
): { settled: DeclaredCorrection[]; issues: Issue[] } {
  if (!corrections) return { settled: [], issues: [] };
  const { path, declared, lineOf } = corrections;
  const isSettled = ({ address }: DeclaredCorrection): boolean => pages.has(address.split('#')[0] ?? '');
  return {
    settled: declared.filter(isSettled),
    issues: declared.flatMap((correction, index) =>
      isSettled(correction)
        ? []
        : [
            {
              kind: 'correction-of-no-page' as const,
              path,
              line: lineOf([index, 'address']),
              text: correction.address,
            },
          ],
    ),
  };
}
