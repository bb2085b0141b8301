import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Note } from '../../src/pipeline/read/settings.ts';
import { draftArticle } from './corpus/article-draft.ts';
import { drawNote } from './corpus/editor-note.ts';
import { Random } from './corpus/random.ts';
import { drawLayout, layOut } from './corpus/raw-layout.ts';
import { planToSettings } from './corpus/story-settings.ts';
import { planStory, type StoryPlan } from './corpus/story-plan.ts';

/** Which articles to generate: the first `count` of those that the seed gives. */
export interface CorpusSize {
  seed: number;
  count: number;
  /** In so many stories of equal length; otherwise most are short, and a few have hundreds. */
  stories?: number | undefined;
}

/** One invented article as a raw file. */
export interface GeneratedArticle {
  /** The id of its story. */
  story: string;
  /** The name of its file, unique in the story. */
  name: string;
  text: string;
  note?: Note;
}

/**
 * Generates raw news articles: invented events, people and places, a few to some hundred articles a story, as
 * untidy as files met in the wild. The same seed gives the same bytes, and a larger count only adds to them.
 */
export function* generateArticles(size: CorpusSize): Generator<GeneratedArticle> {
  for (const { plan, articles } of generateStories(size)) {
    for (let number = 0; number < articles; number++) yield generateArticle(plan, number);
  }
}

/** Writes a whole content folder: the site's settings, and every story with its settings, articles and notes. */
export async function writeCorpus(
  folder: string,
  size: CorpusSize,
): Promise<{ stories: number; bytes: number }> {
  let stories = 0;
  let bytes = 0;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'site.yml'), stringify({ title: 'Invented coverage', language: 'en' }));
  for (const { plan, articles } of generateStories(size)) {
    const storyFolder = path.join(folder, 'stories', plan.id);
    await mkdir(path.join(storyFolder, 'articles'), { recursive: true });
    await writeFile(path.join(storyFolder, 'story.yml'), stringify(planToSettings(plan)));
    for (let number = 0; number < articles; number++) {
      const { name, text, note } = generateArticle(plan, number);
      await writeFile(path.join(storyFolder, 'articles', name), text);
      if (note) {
        await writeFile(
          path.join(storyFolder, 'articles', name.replace(/\.txt$/, '.meta.yml')),
          stringify(note),
        );
      }
      bytes += Buffer.byteLength(text);
    }
    stories++;
  }
  return { stories, bytes };
}

/** Stories until their articles are as many as asked for. */
function* generateStories({
  seed,
  count,
  stories,
}: CorpusSize): Generator<{ plan: StoryPlan; articles: number }> {
  for (let number = 0, left = count; left > 0; number++) {
    const plan = planStory(seed, number);
    const length = stories
      ? Math.ceil(count / stories)
      : Math.floor(2 * 128 ** new Random(`${plan.seed}/articles`).next());
    const articles = Math.min(left, length);
    yield { plan, articles };
    left -= articles;
  }
}

function generateArticle(plan: StoryPlan, number: number): GeneratedArticle {
  const random = new Random(`${plan.seed}/article/${number}`);
  const draft = draftArticle(plan, random);
  const layout = drawLayout(random);
  const text = layOut(draft, layout, random);
  const note = drawNote(plan, draft, layout, random);
  return { story: plan.id, name: drawFileName(plan, number, random), text, ...(note && { note }) };
}

/** Most files are called by number and hash, as a crawler calls them; some by words, in any script. */
function drawFileName(plan: StoryPlan, number: number, random: Random): string {
  const prefix = String(number).padStart(3, '0');
  const hash = Array.from({ length: 16 }, () => random.between(0, 15).toString(16)).join('');
  const { latin, native } = plan.town;
  const stem = random.chance(0.9)
    ? hash
    : random.pick([`${latin} ${plan.kind.what}`, native ?? latin, plan.kind.what]);
  return `${prefix}_${stem}.txt`;
}
