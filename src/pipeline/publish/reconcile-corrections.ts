import type { StoryFolder } from '../read/content-folder.ts';
import type { Issue } from '../report/issue.ts';
import type { DeclaredCorrection } from '../read/corrections-file.ts';

/**
 * Returns the corrections of a story with the current addresses of their pages, and an issue for each correction of an
 * unknown page.
 */
export function reconcileCorrections(
  { corrections }: StoryFolder,
  pages: ReadonlySet<string>,
  moved: ReadonlyMap<string, string>,
): { settled: DeclaredCorrection[]; issues: Issue[] } {
  if (!corrections) return { settled: [], issues: [] };
  const { path, declared, lineOf } = corrections;
  const pageOf = ({ address }: DeclaredCorrection): string => address.replace(/#.*/s, '');
  const isOfKnownPage = (correction: DeclaredCorrection): boolean => pages.has(pageOf(correction));
  const atCurrentPage = (correction: DeclaredCorrection): DeclaredCorrection => {
    const page = pageOf(correction);
    const place = correction.address.slice(page.length);
    return { ...correction, address: `${moved.get(page) ?? page}${place}` };
  };
  return {
    settled: declared.filter(isOfKnownPage).map(atCurrentPage),
    issues: declared.flatMap((correction, index) =>
      isOfKnownPage(correction)
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
