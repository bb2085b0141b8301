/** Marks the tests that also run on the build below a path: they show that links, addresses and files hold there. */
export const SUB_PATH = { tag: '@sub-path' };
