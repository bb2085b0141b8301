import type { Plugin } from 'vite';

/** The attribute by which Astro binds a component's styles to its elements, with the hash of the component. */
const SCOPE = /data-astro-cid-([a-z0-9]{4})([a-z0-9]{4})/g;

/**
 * Shortens the attributes that bind styles to elements: every element of a component has one, and in full they are a
 * fifth of all HTML.
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
      transform: (code, id) => (id.includes('.astro') && !id.includes('type=style') ? transform(code) : null),
    },
  ];
}
