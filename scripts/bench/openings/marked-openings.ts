/** What a line of a marked text is. `aside` may be kept or removed: a byline, a caption, a kicker. */
export type LineKind = 'headline' | 'date' | 'furniture' | 'heading' | 'aside' | 'text';

export interface MarkedOpening {
  id: string;
  language: string;
  /** The date that the text states, in EDTF; null if it states none. */
  date: string | null;
  lines: { kind: LineKind; words: string }[];
  text: string;
}

const MARKS: Readonly<Record<string, LineKind>> = {
  '^': 'headline',
  $: 'date',
  '~': 'furniture',
  '#': 'heading',
  '@': 'aside',
};

/**
 * Reads marked openings of articles: `=== id language date` begins one (`-` for no date), and the first character of a
 * line says what it is: `^` the headline, `$` a date line, `~` furniture, `#` a heading, `@` an aside. In every second
 * text, blank lines divide the lines.
 */
export function readOpenings(file: string): MarkedOpening[] {
  return file
    .split(/^=== /mu)
    .slice(1)
    .map((part, index) => {
      const [head = '', ...rest] = part.trimEnd().split('\n');
      const [id = '', language = 'en', date = '-'] = head.split(' ');
      const lines = rest.map((line) => {
        const kind = MARKS[line.charAt(0)];
        return { kind: kind ?? 'text', words: kind ? line.slice(1) : line };
      });
      const text = `${lines.map(({ words }) => words).join(index % 2 === 0 ? '\n\n' : '\n')}\n`;
      return {
        id,
        language,
        date: lines.some(({ kind }) => kind === 'date') && date !== '-' ? date : null,
        lines,
        text,
      };
    });
}
