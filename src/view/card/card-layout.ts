import { type Card, CARD_HEIGHT, CARD_WIDTH } from './card.ts';

/** An element as satori lays it out: the part of React's that it reads. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: string | Box[] };
}

const PAPER = '#fbfbf9';
const INK = '#17191d';
const INK_2 = '#41454c';
const LINE = '#82868d';

/** A letter that a face does not have is taken from the next; the sans has no Cyrillic, and the serif lends it. */
const SERIF = 'serif, serif-ext, cyrillic';
const SANS = 'sans, sans-ext, cyrillic';

const MARGIN = 72;
const TEXT_LEFT = 150;
const RAIL = 94;
const TITLE_TOP = 196;

/** Long titles are set smaller, as on the pages; what fits nowhere ends in dots. */
const SIZES = [
  { upTo: 50, size: 78 },
  { upTo: 90, size: 64 },
  { upTo: 140, size: 54 },
  { upTo: Infinity, size: 46 },
];
const TITLE_HEIGHT = 290;

/** Sets a card: the dash that leaves the name of the site, the line of time for what has a place on it, and words. */
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

/** A disc where the file states its date, a square where the editor supplies it, a ring where there is none. */
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
  // A bar over the ring: not before.
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
