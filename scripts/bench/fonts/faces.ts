export interface AxisRange {
  min: number;
  max: number;
}

/** A font file to be made: which file it is cut from, and what is kept of it. */
export interface Face {
  /** The name of the file made, without its ending. */
  name: string;
  /** The npm package, and the file in it. */
  from: { package: string; file: string };
  /** The family's own name, and ours: the names of the originals are reserved for the originals. */
  rename: { from: string; to: string };
  /** Code points, as `unicode-range` writes them: the same as in `src/styles/fonts.css`. */
  range: string;
  axes: Record<string, number | AxisRange>;
}

/** The licence notice of each font, published beside it. */
export const NOTICES = [
  { package: '@fontsource-variable/source-serif-4', file: 'OFL-source-serif-4.txt' },
  { package: '@fontsource-variable/instrument-sans', file: 'OFL-instrument-sans.txt' },
] as const;

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,' +
  'U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';

const WEIGHTS = { min: 400, max: 600 };

function serif(
  name: string,
  script: string,
  slant: 'normal' | 'italic',
  range: string,
  axes: Face['axes'],
): Face {
  return {
    name,
    from: {
      package: '@fontsource-variable/source-serif-4',
      file: `source-serif-4-${script}-opsz-${slant}.woff2`,
    },
    rename: { from: 'Source Serif 4', to: 'Dateline Serif' },
    range,
    axes,
  };
}

function sans(name: string, script: string, range: string): Face {
  return {
    name,
    from: {
      package: '@fontsource-variable/instrument-sans',
      file: `instrument-sans-${script}-wght-normal.woff2`,
    },
    rename: { from: 'Instrument Sans', to: 'Dateline Sans' },
    range,
    axes: { wght: WEIGHTS },
  };
}

/**
 * The files that the site serves. The serif keeps its optical sizes from 20, where the original has a master, to the
 * largest title: below that a third set of outlines would cost 18 KB for the few lines set at 16 to 19 pixels. The
 * italic, which no title is set in, and the letters that only names need are cut at the size of text. Instrument Sans
 * has no Cyrillic.
 */
export const FACES: readonly Face[] = [
  serif('serif', 'latin', 'normal', LATIN, { opsz: { min: 20, max: 60 }, wght: WEIGHTS }),
  serif('serif-latin-ext', 'latin-ext', 'normal', LATIN_EXT, { opsz: 18, wght: WEIGHTS }),
  serif('serif-cyrillic', 'cyrillic', 'normal', CYRILLIC, { opsz: 18, wght: WEIGHTS }),
  serif('serif-italic', 'latin', 'italic', LATIN, { opsz: 18, wght: 400 }),
  serif('serif-italic-latin-ext', 'latin-ext', 'italic', LATIN_EXT, { opsz: 18, wght: 400 }),
  serif('serif-italic-cyrillic', 'cyrillic', 'italic', CYRILLIC, { opsz: 18, wght: 400 }),
  sans('sans', 'latin', LATIN),
  sans('sans-latin-ext', 'latin-ext', LATIN_EXT),
];

/** One size and weight of a face, for whoever reads neither WOFF2 nor axes. */
const still = (face: Face, name: string, axes: Record<string, number>): Face => ({ ...face, name, axes });

const TITLE = { opsz: 40, wght: 500 };
const LABEL = { wght: 500 };

/** The faces that the pictures for previews are drawn with. */
export const CARD_FACES: readonly Face[] = [
  still(serif('', 'latin', 'normal', LATIN, {}), 'serif', TITLE),
  still(serif('', 'latin-ext', 'normal', LATIN_EXT, {}), 'serif-latin-ext', TITLE),
  still(serif('', 'cyrillic', 'normal', CYRILLIC, {}), 'serif-cyrillic', TITLE),
  still(sans('', 'latin', LATIN), 'sans', LABEL),
  still(sans('', 'latin-ext', LATIN_EXT), 'sans-latin-ext', LABEL),
];
