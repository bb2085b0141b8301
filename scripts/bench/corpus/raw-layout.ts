import type { ArticleDraft } from './article-draft.ts';
import type { Random } from './random.ts';

/** Lines of the page that raw files keep between their paragraphs. */
const FURNITURE: readonly string[] = [
  'Advertisement',
  'Advertisment',
  'ADVERTISEMENT',
  'Share.',
  'Share this article',
  'Exit mobile version',
  'Read more',
  'Related articles',
  'You may also like',
  'Sign up for our newsletter',
  'Follow us on Telegram',
  '3 min read',
  'Leave a comment',
  'All rights reserved.',
  'Facebook Twitter WhatsApp',
];

/** Lines that look like furniture or headings and belong to the article. */
const OWN_LINES: readonly string[] = [
  'Photo: the scene on the morning after',
  'This is a developing story.',
  'It is not over.',
  '* * *',
  'Note: times are local.',
  '🕯️ In memory 🕊️',
  '- what is known so far',
];

/** How paragraphs are set apart in a raw file. */
type Setting = 'blank-line' | 'line' | 'wrapped' | 'indented';

const SETTINGS: readonly Setting[] = [
  ...Array<Setting>(12).fill('blank-line'),
  ...Array<Setting>(3).fill('line'),
  ...Array<Setting>(2).fill('wrapped'),
  'indented',
];

/** How a draft came to be a file: every file is drawn its own. */
export interface RawLayout {
  setting: Setting;
  width: number;
  lineEnd: '\n' | '\r\n';
  /** ` date 2024-04-02 ` before the first words, on a line of its own, or not at all. */
  dateline: 'glued' | 'alone' | 'none';
  headline: boolean;
  byline: boolean;
  furniture: number;
  ownLine: boolean;
  quotes: 'curly' | 'straight' | 'single';
  /** Rare leavings: a byte-order mark, a form feed, blanks at line ends, no-break spaces. */
  leavings: 'none' | 'mark' | 'form-feed' | 'trailing-blanks' | 'no-break-spaces';
}

export function drawLayout(random: Random): RawLayout {
  return {
    setting: random.pick(SETTINGS),
    width: random.between(64, 78),
    lineEnd: random.chance(0.12) ? '\r\n' : '\n',
    dateline: random.chance(0.45) ? 'glued' : random.chance(0.2) ? 'alone' : 'none',
    headline: random.chance(0.2),
    byline: random.chance(0.12),
    furniture: random.chance(0.4) ? 0 : random.between(1, 4),
    ownLine: random.chance(0.1),
    quotes: random.pick(['curly', 'straight', 'straight', 'single']),
    leavings: random.chance(0.9)
      ? 'none'
      : random.pick(['mark', 'form-feed', 'trailing-blanks', 'no-break-spaces', 'trailing-blanks']),
  };
}

/** Lays a draft out as the text of a raw file. */
export function layOut(draft: ArticleDraft, layout: RawLayout, random: Random): string {
  const body = draft.sections.flatMap(({ heading, paragraphs }) => [
    ...(heading ? [heading] : []),
    ...paragraphs,
  ]);
  for (let line = 0; line < layout.furniture; line++) insertLine(body, random.pick(FURNITURE), random);
  if (layout.ownLine) insertLine(body, random.pick(OWN_LINES), random);
  const top = [...(layout.headline ? [draft.headline] : []), ...(layout.byline ? [draft.byline] : [])];
  const blocks = [...top, ...body].map((block) => setQuotes(block, layout.quotes));
  const text = setDateline(blocks, draft.day, layout)
    .map((block) => setBlock(block, layout))
    .join(layout.setting === 'line' || layout.setting === 'indented' ? '\n' : '\n\n');
  return addLeavings(text, layout).replaceAll('\n', layout.lineEnd);
}

/** Never before the first paragraph, where it would be read as a headline. */
function insertLine(blocks: string[], line: string, random: Random): void {
  blocks.splice(random.between(1, blocks.length), 0, line);
}

function setDateline(blocks: readonly string[], day: string, { dateline }: RawLayout): string[] {
  const [first = '', ...others] = blocks;
  if (dateline === 'alone') return [`date ${day}`, first, ...others];
  if (dateline === 'glued') return [` date ${day} ${first}`, ...others];
  return [first, ...others];
}

function setBlock(block: string, { setting, width }: RawLayout): string {
  if (setting === 'wrapped') return wrap(block, width);
  return setting === 'indented' && block.length > width ? `    ${block}` : block;
}

function wrap(block: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of block.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function setQuotes(text: string, quotes: RawLayout['quotes']): string {
  if (quotes === 'straight') return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  return quotes === 'single' ? text.replaceAll('“', '‘').replaceAll('”', '’') : text;
}

function addLeavings(text: string, { leavings }: RawLayout): string {
  switch (leavings) {
    case 'mark':
      return `\ufeff${text}`;
    case 'form-feed':
      return text.replace('\n', '\n\f');
    case 'trailing-blanks':
      return text.replaceAll('\n', '  \n');
    case 'no-break-spaces':
      return text.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0');
    case 'none':
      return `${text}\n`;
  }
}
