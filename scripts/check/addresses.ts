import { Tokenizer, TokenizerMode } from 'parse5';

/** An address in a page or style sheet. `isFollowed` marks links; other addresses are loaded with the page. */
export interface WrittenAddress {
  written: string;
  isFollowed: boolean;
}

/** A start tag of a page; names are in lower case, values decoded. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'xlink:href']);
const FOLLOWED = ['a', 'area', 'form', 'button', 'input', 'blockquote', 'q'];
const NOT_LOADED = ['canonical', 'alternate', 'author', 'license', 'next', 'prev'];

/** Elements whose content is text, and how it is read; in others tags are read. */
const TEXT_MODES = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ['script', TokenizerMode.SCRIPT_DATA],
]);

const ignore = (): void => undefined;

/** The start tags of a page, read like a browser's tokenizer does: a tree would take ten times as long. */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      ...{ onComment: ignore, onDoctype: ignore, onEndTag: ignore, onEof: ignore },
      ...{ onCharacter: ignore, onNullCharacter: ignore, onWhitespaceCharacter: ignore },
      onStartTag: ({ tagName, attrs }) => {
        tags.push({ name: tagName, attributes: new Map(attrs.map(({ name, value }) => [name, value])) });
        tokenizer.lastStartTagName = tagName;
        tokenizer.state = TEXT_MODES.get(tagName) ?? TokenizerMode.DATA;
      },
    },
  );
  tokenizer.write(html, true);
  return tags;
}

export const addressesIn = (file: string, text: string): WrittenAddress[] =>
  file.endsWith('.css') ? loaded(addressesInStyle(text)) : addressesInPage(tagsIn(text));

export function addressesInPage(tags: readonly Tag[]): WrittenAddress[] {
  return tags.flatMap(({ name, attributes }) => {
    const isFollowed = FOLLOWED.includes(name) || NOT_LOADED.includes(attributes.get('rel') ?? '');
    return [...attributes].flatMap(([attribute, value]): WrittenAddress[] => {
      if (ATTRIBUTES.has(attribute)) return [{ written: value, isFollowed }];
      if (attribute === 'style') return loaded(addressesInStyle(value));
      if (attribute !== 'srcset') return [];
      return loaded(value.split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []));
    });
  });
}

/** The site's own addresses in JSON data: values of `url` without a host. */
export function addressesInData(data: unknown, found: string[] = []): string[] {
  if (typeof data !== 'object' || data === null) return found;
  if ('url' in data && typeof data.url === 'string' && data.url.startsWith('/')) found.push(data.url);
  for (const value of Object.values(data)) addressesInData(value, found);
  return found;
}

const loaded = (addresses: string[]): WrittenAddress[] =>
  addresses.map((written) => ({ written, isFollowed: false }));

const addressesInStyle = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)]
    .map(([, , url, , imported]) => url ?? imported ?? '')
    .filter((address) => !address.startsWith('data:') && !address.startsWith('#'));
