/** A finding of the last ingest, as the pages show it in development. */
export interface DevIssue {
  severity: 'error' | 'warning';
  /** `stories/fire/story.yml:3` */
  place: string;
  text: string;
  remedy: string;
}

const KEY = Symbol.for('dateline issues');

/** The issues for the pages, errors first. Dev and the modules of the pages are in one process. */
export const devIssues = (): readonly DevIssue[] => {
  const noted: unknown = Reflect.get(globalThis, KEY);
  return Array.isArray(noted) ? (noted as readonly DevIssue[]) : [];
};

export const noteDevIssues = (issues: readonly DevIssue[]): void => {
  Reflect.set(
    globalThis,
    KEY,
    issues.toSorted((one, other) => one.severity.localeCompare(other.severity)),
  );
};
