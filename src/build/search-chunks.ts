import type { Plugin } from 'vite';

/**
 * Modules of the search that every query needs, less the one that is loaded for it, what reads one kind of index, and the
 * stemmer, without which an index of texts answers for the words of its texts. */
const groups = [
  {
    name: 'search-engine',
    test: /src\/search\/(?:analyze\/(?!english|use-english|known)|score\/|ranking\.|engine\.|search-engine\.|query\/parse-query\.|lookup\/(?!block-reader|text-reader)|format\/(?:article-block|bigram-hash|lists|manifest|name-keys|posting|vocabulary)\.)/,
  },
];

/** Puts what every query needs into one file, which compresses better than several and is one request. */
export const searchChunks = (): Plugin => ({
  name: 'search-chunks',
  configEnvironment: (name) =>
    name === 'client'
      ? {
          build: {
            modulePreload: false,
            rolldownOptions: {
              preserveEntrySignatures: 'allow-extension',
              output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
            },
          },
        }
      : null,
});
