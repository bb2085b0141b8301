/** The text of a new article until the editor replaces it; a file with these words alone is left out. */
export const PLACEHOLDER_TEXT = 'Replace this line by the text of the article, as you received it.';

/** A `site.yml` with every setting that a first site may need. */
export const siteSkeleton = (title: string): string => `# Settings of the whole site.
title: ${quoted(title)}
language: en
# The address at which the site will stand.
# url: https://example.org/
# Texts belong to their publishers: search engines are asked to stay away unless this says \`on\`.
indexing: off
`;

/** The example of an event in a `story.yml` in which it is not written yet. */
export const EVENT_SKELETON = `# event:
#   words: [fire, blaze]
#   places: [Harbour Street]
`;

/** A `story.yml` of which only the title is filled in. */
export const storySkeleton = (title: string): string => `# The name of the story, as readers see it.
title: ${quoted(title)}

# One sentence of yours under the title.
# standfirst: A warehouse burned down on the quay, and nobody knows why.

# What happened, and where, in the words of the articles. It decides which figures and which undated articles belong to
# the story: without it, the story page has no figures. List each word that the articles use.
${EVENT_SKELETON}
# Names, with their other spellings. "suggest-names" lists those that the articles use.
# names:
#   people: [{ name: Ana Ruiz, aliases: [Ruiz] }]
#   organisations: [Port Authority]
#   places: [Wexmouth]

# subjects: [Ferry safety]
`;

/** A note in which everything is a comment. */
export const noteSkeleton =
  (): string => `# What you know of this article that its file does not say. Take away the # before what you know.
# publisher: Example Gazette
# date: 2024-04-02
# headline: The minister resigns
# author: Ana Ruiz
# language: en

# With its source, instead of the short form:
# publisher:
#   name: Example Gazette
#   url: https://example.org/minister-resigns
#   source: The text matches that page, word for word.
#   checked: 2024-05-01

# archived: { url: 'https://web.archive.org/web/2024/https://example.org/minister-resigns', day: 2024-04-03 }
# retrieved: 2024-05-01

# The end of the article's address; without it, the name of the file.
# slug: minister-resigns

# Lines of the file, each quoted whole: section headings, text that was taken for something else, no part of the article.
# headings: [The night before]
# keep: [Share the harvest]
# remove: [Issue 4 of the paper]
`;

/** `harbour-fire` as `Harbour fire`. */
export const titleOf = (name: string): string => {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
