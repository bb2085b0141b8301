import type { Root } from 'hast';
import { attribute, elementsOf, parseHtml } from './page-tree.ts';

/** An address in a page or style sheet. `isFollowed` marks links; other addresses are loaded with the page. */
export interface WrittenAddress {
  written: string;
  isFollowed: boolean;
}

const PROPERTIES = ['href', 'src', 'action', 'formAction', 'poster', 'data', 'cite', 'xLinkHref'];
const FOLLOWED = ['a', 'area', 'form', 'button', 'input', 'blockquote', 'q'];
const NOT_LOADED = ['canonical', 'alternate', 'author', 'license', 'next', 'prev'];

export const addressesIn = (file: string, text: string): WrittenAddress[] =>
  file.endsWith('.css') ? loaded(addressesInStyle(text)) : addressesInPage(parseHtml(text));

export function addressesInPage(tree: Root): WrittenAddress[] {
  return elementsOf(tree).flatMap((element) => {
    const isFollowed =
      FOLLOWED.includes(element.tagName) || NOT_LOADED.includes(attribute(element, 'rel') ?? '');
    const own = PROPERTIES.flatMap((property) => attribute(element, property) ?? []);
    const sizes = (attribute(element, 'srcSet') ?? '')
      .split(',')
      .flatMap((part) => part.trim().split(/\s+/)[0] || []);
    const style = addressesInStyle(attribute(element, 'style') ?? '');
    return [...own.map((written) => ({ written, isFollowed })), ...loaded([...sizes, ...style])];
  });
}

/** The site's own addresses in JSON data: values of `url` without a host. */
export function addressesInData(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'url' in data && typeof data.url === 'string' && data.url.startsWith('/') ? [data.url] : [];
  return [...own, ...Object.values(data).flatMap(addressesInData)];
}

const loaded = (addresses: string[]): WrittenAddress[] =>
  addresses.map((written) => ({ written, isFollowed: false }));

const addressesInStyle = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3/g)]
    .map(([, , url, , imported]) => url ?? imported ?? '')
    .filter((address) => !address.startsWith('data:') && !address.startsWith('#'));
