/** Tag of tests that also run on the build below a path, for links, addresses and files. */
export const SUB_PATH = { tag: '@sub-path' };
