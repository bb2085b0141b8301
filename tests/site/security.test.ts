import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtFiles, builtPages, elementsOf, named } from './built-pages.ts';
import { type FileServer, servers } from './file-servers.ts';

/** The policy's directives by name. */
function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

const SAME_SITE = ["'none'", "'self'", "'script'"];

describe.each(servers.filter(({ sendsHeaders }) => sendsHeaders))('on $name', ({ start }) => {
  describe.each(builtSites)('the build "$name"', (site) => {
    let server: FileServer;
    beforeAll(async () => {
      server = await start(site);
    });
    afterAll(() => server.stop());

    describe.each([
      ['a page', ''],
      ['a picture', 'favicon.svg'],
      ['a text', 'robots.txt'],
      ['data', 'stories/crocus-city-hall/story.json'],
      ['a feed', 'feed.xml'],
      ['the page for what is not there', 'nothing/'],
    ])('%s', (_what, address) => {
      let headers: Headers;
      beforeAll(async () => {
        ({ headers } = await fetch(new URL(site.base + address, server.origin)));
      });

      test.each([
        ['loads nothing by default', 'default-src', ["'none'"]],
        ['runs scripts of this site alone, none of them inline', 'script-src', ["'self'"]],
        ['takes styles of this site alone, none of them inline', 'style-src', ["'self'"]],
        ['changes no base', 'base-uri', ["'none'"]],
        ['sends forms to this site alone', 'form-action', ["'self'"]],
        ['stands in no frame', 'frame-ancestors', ["'none'"]],
        ['makes no script of words', 'require-trusted-types-for', ["'script'"]],
      ])('%s', (_rule, directive, sources) => {
        const policy = directivesOf(headers.get('content-security-policy') ?? '');
        expect(policy.get(directive)).toEqual(sources);
      });

      test('names no other host and nothing unsafe in its policy', () => {
        const policy = directivesOf(headers.get('content-security-policy') ?? '');
        expect([...policy.values()].flat().filter((source) => !SAME_SITE.includes(source))).toEqual([]);
      });

      test.each([
        ['x-content-type-options', 'nosniff'],
        ['x-frame-options', 'DENY'],
        ['referrer-policy', 'no-referrer'],
        ['cross-origin-opener-policy', 'same-origin'],
        ['cross-origin-embedder-policy', 'require-corp'],
        ['cross-origin-resource-policy', 'same-origin'],
        ['permissions-policy', expect.stringContaining('geolocation=()')],
        ['set-cookie', null],
        ['access-control-allow-origin', null],
      ])('has %s: %s', (name, value) => {
        expect(headers.get(name)).toEqual(value);
      });
    });

    test.each(['_headers', '_redirects', '_nginx.conf'])('%s is not given to readers', async (file) => {
      expect((await fetch(new URL(site.base + file, server.origin))).status).toBe(404);
    });
  });
});

test('a build without offline reading contains nothing of it', () => {
  const files = builtFiles(inventedSite);
  expect(files.filter((file) => /service-worker|offline\.json|assets\/page\./.test(file))).toEqual([]);
  for (const { address, html } of builtPages(inventedSite))
    expect([address, /data-kept|data-worker|service-worker|trusted-types keeping/.exec(html)]).toEqual([
      address,
      null,
    ]);
});

describe.each<BuiltSite>([...builtSites, inventedSite])('in the build "$name"', (site) => {
  const pages = builtPages(site);

  test('every page has the policy as a meta element, before anything that it governs', () => {
    for (const { address, tree } of pages) {
      const [charset, policy] = elementsOf(tree, named('meta', 'link', 'script', 'style'));
      expect([address, charset && attribute(charset, 'charSet')]).toEqual([address, 'utf-8']);
      const content =
        policy &&
        attribute(policy, 'httpEquiv') === 'Content-Security-Policy' &&
        attribute(policy, 'content');
      expect([address, content]).toEqual([
        address,
        expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      ]);
    }
  });

  test('no page has inline scripts, styles or handlers', () => {
    for (const { address, tree } of pages) {
      const inline = elementsOf(tree, ({ tagName, properties }) => {
        const isCode =
          tagName === 'script' && !properties['src'] && properties['type'] !== 'application/ld+json';
        return (
          isCode ||
          tagName === 'style' ||
          'style' in properties ||
          Object.keys(properties).some((key) => /^on/i.test(key))
        );
      });
      expect([address, inline.map(({ tagName }) => tagName)]).toEqual([address, []]);
    }
  });

  test('no page loads a file from another host', () => {
    const isLoaded = named('img', 'source', 'script', 'iframe', 'object', 'embed', 'audio', 'video', 'link');
    const origin = site.env['SITE_URL'];
    let count = 0;
    for (const { address, tree } of pages) {
      for (const element of elementsOf(tree, isLoaded)) {
        // Of other relations, such as `canonical`, a browser loads nothing.
        const relation = String(element.properties['rel'] ?? '');
        if (element.tagName === 'link' && !/stylesheet|icon|load|manifest|prefetch|prerender/.test(relation))
          continue;
        for (const name of ['src', 'srcSet', 'href', 'data', 'poster']) {
          const file = attribute(element, name);
          if (file === null || file === undefined) continue;
          count += 1;
          const isOwn =
            !/^[a-z][a-z0-9+.-]*:|\/\//i.test(file) || (origin !== '' && file.startsWith(`${origin}/`));
          expect([address, file, isOwn]).toEqual([address, file, true]);
        }
      }
    }
    expect(count).toBeGreaterThan(pages.length);
  });

  test('external links are web addresses without referrer', () => {
    const origin = site.env['SITE_URL'];
    const links = pages.flatMap(({ tree }) =>
      elementsOf(tree, named('a', 'area', 'form')).map((element) => ({
        address: attribute(element, 'href') ?? attribute(element, 'action') ?? '',
        rel: (attribute(element, 'rel') ?? '').split(' '),
      })),
    );
    const out = links.filter(({ address }) => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address));
    const others = out.filter(({ address }) => !origin || !address.startsWith(`${origin}/`));
    expect(others).not.toEqual([]);
    expect(others.filter(({ address }) => !/^https?:\/\/[^/]/.test(address))).toEqual([]);
    expect(others.filter(({ rel }) => !rel.includes('noopener') || !rel.includes('noreferrer'))).toEqual([]);
  });
});
