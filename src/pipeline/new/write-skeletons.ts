import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stemOf } from '../formats/format.ts';
import { systemReason } from '../read/text-file.ts';
import { noteSkeleton, PLACEHOLDER_TEXT, siteSkeleton, storySkeleton, titleOf } from './skeletons.ts';

/** Names of stories and articles are parts of addresses. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/**
 * Writes the skeleton of a story, and of the site's settings if there are none. Nothing that exists is overwritten.
 *
 * @returns the paths of the new files, from the content folder
 * @throws Error that says what to do
 */
export async function newStory(content: string, name: string | undefined): Promise<string[]> {
  if (name === undefined)
    throw new Error('Cannot make a story: give its name. npm run new -- story harbour-fire');
  refuseName(name, 'story');
  const story = `stories/${name}/story.yml`;
  const made = await write(content, { [story]: storySkeleton(titleOf(name)) });
  await mkdir(path.join(content, 'stories', name, 'articles'), { recursive: true });
  const hasSite = (await namesIn(content)).includes('site.yml');
  return [...(hasSite ? [] : await write(content, { 'site.yml': siteSkeleton('Coverage') })), ...made];
}

/**
 * Writes the skeleton of an article: a text to replace, and its note. Without a name it gets the next number.
 *
 * @returns as {@link newStory}
 * @throws as {@link newStory}
 */
export async function newArticle(
  content: string,
  story: string | undefined,
  name: string | undefined,
): Promise<string[]> {
  const stories = await namesIn(path.join(content, 'stories'));
  const [only] = stories.length === 1 ? stories : [];
  const folder = story ?? only;
  if (folder === undefined || !stories.includes(folder)) {
    const known =
      stories.length > 0 ? `There are: ${stories.join(', ')}.` : 'Make one: npm run new -- story NAME';
    throw new Error(
      `Cannot make an article: ${folder === undefined ? 'say in which story' : `there is no story ${folder}`}. ${known}`,
    );
  }
  const articles = `stories/${folder}/articles`;
  const taken = new Set((await namesIn(path.join(content, articles))).map((file) => stemOf(file)));
  const own = name ?? nextNumber(taken);
  refuseName(own, 'article');
  if (taken.has(own))
    throw new Error(`Cannot make the article ${own}: ${articles} has one of that name. Give another name.`);
  return write(content, {
    [`${articles}/${own}.txt`]: `${PLACEHOLDER_TEXT}\n`,
    [`${articles}/${own}.meta.yml`]: noteSkeleton(),
  });
}

function nextNumber(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(String(number).padStart(3, '0'))) number++;
  return String(number).padStart(3, '0');
}

function refuseName(name: string, what: string): void {
  if (NAME.test(name)) return;
  throw new Error(
    `Cannot make the ${what} “${name}”: the name is part of its address. Use letters a to z, digits, hyphens and underscores.`,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    return [];
  }
}

/** Writes new files; a file that exists is an error. */
export async function write(folder: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    } catch (error) {
      throw new Error(`Cannot write ${file}: ${systemReason(error)}. Nothing is overwritten; name another.`, {
        cause: error,
      });
    }
  }
  return Object.keys(files);
}
