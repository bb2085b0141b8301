import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The attribute by which Astro binds a component's styles to its elements, with the hash of the component. */
const SCOPE = /data-astro-cid-([a-z0-9]{4})([a-z0-9]{4})/g;

/** A start tag in compiled code: its name, its attributes, some of them calls, and the attribute of the scope. */
const TAG =
  /<([a-z][\w-]*)((?: [\w:-]+(?:="[^"]*")?|\$\{\$*addAttribute\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\})*) data-astro-cid-[a-z0-9]{8}(?=[ />])/g;

/** Takes the attribute from elements without one of the names and classes of the component's selectors. */
function unscoped(code: string, source: string): string {
  const selectors = source
    .match(/<style>[^]*?<\/style>/g)
    ?.join('')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .match(/[^{};]+(?=\{)/g)
    ?.filter((selector) => !selector.trim().startsWith('@'))
    .join(',')
    .replaceAll(/<style>|:global\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, ' ');
  // A selector of any element, or of an element by its attributes alone.
  if (selectors === undefined || /(?:^|[\s,>+~(])[*:[#&]/.test(selectors)) return code;
  const names = new Set(selectors.match(/\.?[\w-]+/g));
  return code.replaceAll(TAG, (whole: string, name: string, attributes: string) => {
    const [, classes = ''] = / class="([^"]*)"/.exec(attributes) ?? [];
    const isStyled = names.has(name) || classes.split(/\s+/).some((one) => names.has(`.${one}`));
    return isStyled || /, "class(?::list)?"\)/.test(attributes) ? whole : `<${name}${attributes}`;
  });
}

/**
 * Shortens the attributes that bind styles to elements: every element of a component has one, and in full they are a
 * fifth of all HTML. Elements that no selector of their component can mean lose theirs.
 *
 * @throws Error if two components would share one
 */
export function shortScopes(): Plugin[] {
  const known = new Map<string, string>();
  const shorten = (code: string): string =>
    code.replaceAll(SCOPE, (_whole, short: string, rest: string) => {
      const other = known.get(short) ?? rest;
      if (other !== rest)
        throw new Error(
          `Cannot shorten the scopes of styles: ${short}${rest} and ${short}${other} begin alike. Rename one of their components.`,
        );
      known.set(short, rest);
      return `data-${short}`;
    });
  const transform = (code: string): { code: string; map: null } | null =>
    code.includes('data-astro-cid-') ? { code: shorten(code), map: null } : null;
  return [
    // Styles are plain text before Vite reads them, components are code after Astro has compiled them.
    {
      name: 'short-scopes-of-styles',
      enforce: 'pre',
      transform: (code, id) => (id.includes('type=style') ? transform(code) : null),
    },
    {
      name: 'short-scopes-of-components',
      enforce: 'post',
      transform: (code, id) =>
        id.endsWith('.astro') && existsSync(id)
          ? transform(unscoped(code, readFileSync(id, 'utf8')))
          : id.includes('.astro') && !id.includes('type=style')
            ? transform(code)
            : null,
    },
  ];
}
