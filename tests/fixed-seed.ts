import fc from 'fast-check';

// A run fails for what has changed, not for a text that no run had before. `npm run fuzz` tries others.
if (process.env['DATELINE_FUZZ_MINUTES'] === undefined) fc.configureGlobal({ seed: 2024 });
