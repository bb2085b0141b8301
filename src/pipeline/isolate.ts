import { failureIssue, isFileFailure } from './report/failure.ts';
import type { Issue } from './report/issue.ts';
import type { StoryFile } from './parse-files.ts';
import type { StoryFolder } from './read/content-folder.ts';
import { partitionPoint } from '#contracts/partition-point.ts';

type Make<Made> = (files: readonly StoryFile[], claims: StoryFolder['claims']) => Made;

/**
 * Makes a story without whatever it fails on: the file that an error names; else the claims, if the story succeeds
 * without them; else the last file of the shortest failing prefix of files. Returns null if the story fails without any
 * file, which is the fault of its settings.
 */
export function makeIsolated<Made extends { issues: Issue[] }>(
  folder: StoryFolder,
  all: readonly StoryFile[],
  make: Make<Made>,
): { story: Made | null; issues: Issue[] } {
  const issues: Issue[] = [];
  let [files, claims] = [all, folder.claims];
  for (;;) {
    const result = attempt(() => make(files, claims));
    if (result.made) return { story: result.made, issues: [...issues, ...result.made.issues] };
    const { error } = result;
    const named = isFileFailure(error) ? files.find(({ file }) => file.path === error.path) : undefined;
    if (!named && claims && attempt(() => make(files, null)).made) {
      issues.push(failureIssue(error, claims.path));
      claims = null;
      continue;
    }
    const culprit = named ?? lastOfShortest(files, (some) => !attempt(() => make(some, claims)).made);
    if (!culprit) {
      issues.push(failureIssue(error, `stories/${folder.id}/story.yml`));
      return { story: null, issues };
    }
    issues.push(failureIssue(error, culprit.file.path, culprit.file.text));
    files = files.filter((file) => file !== culprit);
  }
}

/** Null if the test holds for no files at all. */
function lastOfShortest(
  files: readonly StoryFile[],
  fails: (some: readonly StoryFile[]) => boolean,
): StoryFile | null {
  if (fails([])) return null;
  const counts = files.map((_, index) => index + 1);
  return files[partitionPoint(counts, (count) => fails(files.slice(0, count)))] ?? null;
}

type Attempt<Made> = { made: Made; error: null } | { made: null; error: unknown };

function attempt<Made>(make: () => Made): Attempt<Made> {
  try {
    return { made: make(), error: null };
  } catch (error) {
    return { made: null, error };
  }
}
