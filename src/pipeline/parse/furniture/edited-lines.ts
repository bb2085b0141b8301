/** What a note says of lines of its article, by their words. */
export interface LineEdits {
  headings: readonly string[];
  keep: readonly string[];
  remove: readonly string[];
}

/** Returns what a note says of lines; nothing of any line where there is no note. */
export const lineEditsOf = (
  note: { [Key in keyof LineEdits]?: LineEdits[Key] | undefined } | null,
): LineEdits => ({
  headings: note?.headings ?? [],
  keep: note?.keep ?? [],
  remove: note?.remove ?? [],
});

export const NO_EDITS = lineEditsOf(null);

const inOneLine = (words: string): string => words.trim().replace(/\s+/gu, ' ');

/** Finds what a note says of a line or of a whole paragraph; white space may differ from the file's, nothing else may. */
export class EditedLines {
  readonly #edits: ReadonlyMap<string, 'heading' | 'text' | 'removed'>;

  constructor({ headings, keep, remove }: LineEdits) {
    this.#edits = new Map([
      ...remove.map((words) => [inOneLine(words), 'removed'] as const),
      ...headings.map((words) => [inOneLine(words), 'heading'] as const),
      ...keep.map((words) => [inOneLine(words), 'text'] as const),
    ]);
  }

  /** What the line is to be, or null where the note does not name it. */
  of(words: string): 'heading' | 'text' | 'removed' | null {
    return this.#edits.size === 0 ? null : (this.#edits.get(inOneLine(words)) ?? null);
  }
}

/** Whether a line of the file is the one that a note names. */
export const isSameLine = (line: string, named: string): boolean => inOneLine(line) === inOneLine(named);
