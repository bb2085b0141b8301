import { type Card, CARD_HEIGHT, CARD_WIDTH } from './card.ts';

/** An element in the subset of React's format that satori reads. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

const PAPER = '#fbfbf9';
const INK = '#17191d';
const INK_2 = '#41454c';
const LINE = '#82868d';

/** Fallback order of fonts; the sans has no Cyrillic and borrows the serif's. */
const SERIF = 'serif, serif-ext, cyrillic';
const SANS = 'sans, sans-ext, cyrillic';

const MARGIN = 72;
const TEXT_LEFT = 150;
const RAIL = 94;
const TITLE_TOP = 196;

/** Font sizes by length of title; longer titles are truncated. */
const SIZES = [
  { upTo: 50, size: 78 },
  { upTo: 90, size: 64 },
  { upTo: 140, size: 54 },
  { upTo: Infinity, size: 46 },
];
const TITLE_HEIGHT = 290;

/** Lays out a card: the dash of the site's name, the timeline's line for dated articles, and words. */
export function layOutCard({ site, above, title, below, mark, onLine }: Card): Box {
  const size = SIZES.find(({ upTo }) => title.length <= upTo)?.size ?? 46;
  const lines = Math.floor(TITLE_HEIGHT / (size * 1.08));
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      background: PAPER,
      color: INK,
      position: 'relative',
      fontFamily: SERIF,
    },
    [
      ...(onLine
        ? [placed({ left: RAIL - 1.5, top: 0, width: 3, height: CARD_HEIGHT, background: LINE })]
        : []),
      placed({ left: TEXT_LEFT, right: MARGIN, top: 54, alignItems: 'center' }, [
        box({ fontSize: 38, maxWidth: 800, ...oneLine }, site),
        box({ flexGrow: 1, height: 3, marginLeft: 24, marginTop: 8, background: LINE }),
      ]),
      ...(above === null
        ? []
        : [
            placed(
              {
                left: TEXT_LEFT,
                right: MARGIN,
                top: 134,
                fontFamily: SANS,
                fontSize: 27,
                color: INK_2,
                ...oneLine,
              },
              above,
            ),
          ]),
      ...drawMark(mark, TITLE_TOP + size * 0.56),
      placed(
        {
          left: TEXT_LEFT,
          right: MARGIN,
          top: TITLE_TOP,
          fontSize: size,
          lineHeight: 1.08,
          letterSpacing: '-0.018em',
          lineClamp: lines,
          display: 'block',
        },
        title,
      ),
      placed(
        {
          left: TEXT_LEFT,
          right: MARGIN,
          bottom: 50,
          fontFamily: SANS,
          fontSize: 29,
          lineHeight: 1.35,
          color: INK_2,
          display: 'block',
          whiteSpace: 'pre-wrap',
          lineClamp: 2,
        },
        below.join('  ·  '),
      ),
    ],
  );
}

/** A disc for a stated date, a square for a supplied one, a ring for none. */
function drawMark(mark: Card['mark'], middle: number): Box[] {
  if (mark === 'story') return [];
  const side = 24;
  const place = { left: RAIL - side / 2, top: middle - side / 2, width: side, height: side };
  if (mark === 'stated') return [placed({ ...place, borderRadius: side, background: INK })];
  if (mark === 'supplied') return [placed({ ...place, background: INK })];
  const ring = placed({
    ...place,
    borderRadius: side,
    border: `4px solid ${INK}`,
    boxSizing: 'border-box',
    background: PAPER,
  });
  // The bar of a bounded date: not before.
  const bar = placed({
    left: RAIL - side / 2,
    top: middle - side / 2 - 9,
    width: side,
    height: 4,
    background: INK,
  });
  return mark === 'bounded' ? [ring, bar] : [ring];
}

const oneLine = {
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'pre',
} as const;

const box = (style: Box['props']['style'], children?: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) },
});

const placed = (style: Box['props']['style'], children?: string | Box[]): Box =>
  box({ position: 'absolute', ...style }, children);
