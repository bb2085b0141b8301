/** What git leaves alone in the folder of a site. */
export const IGNORED = 'node_modules/\n.dateline/\ndist/\n.dist.*/\ncontent/derived/\n';

/** The commands of a site, for its `package.json`. */
export const SITE_SCRIPTS = {
  dev: 'dateline dev',
  build: 'dateline build',
  release: 'dateline release',
  preview: 'dateline preview',
} as const;

/** A workflow that releases a site at GitHub Pages, and commits the addresses that it publishes. */
export const PAGES_WORKFLOW = `# Builds the site and puts it at GitHub Pages. Once, in the repository's settings: Pages → Source → GitHub Actions.
# The texts belong to their publishers: see "indexing" in content/site.yml before a site is made public.
name: Pages

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: write
  pages: write
  id-token: write

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  release:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm ci
      - uses: actions/configure-pages@v6
        id: pages
      - run: npx dateline release
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v5
        with:
          path: dist
      - uses: actions/deploy-pages@v5
        id: deployment
      - name: Commit the addresses that are now published
        run: |
          git add content/addresses.lock
          git diff --cached --quiet && exit 0
          git -c user.name=github-actions -c user.email=github-actions@users.noreply.github.com \\
            commit -m "Record published addresses"
          git pull --rebase origin "$GITHUB_REF_NAME" && git push origin "HEAD:$GITHUB_REF_NAME" ||
            echo "::warning file=content/addresses.lock::It lacks addresses that are now published. Run npx dateline release, and commit it."
`;
