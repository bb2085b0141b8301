import { readFile, writeFile } from 'node:fs/promises';
import { Random } from '../corpus/random.ts';
import { type BenchDocument, generatedDocuments } from './documents.ts';
import { dateline } from './peers/dateline.ts';

/** Of the files of an index, the shares that are still the same, byte for byte, when one article more is indexed. */
export interface KeptFiles {
  /** The article is the last of a story that is there. */
  inStory: number;
  /** The article has a story of its own. */
  alone: number;
}

/** Of an article that no corpus has. */
const SEED = 9_999_999;

// Run as: keep-files.ts <documents file> <output file>, in a process of its own, for its memory.
const [documentsFile = '', output = ''] = process.argv.slice(2);
const documents = JSON.parse(await readFile(documentsFile, 'utf8')) as BenchDocument[];
const before = await dateline.build(documents);
const [added] = generatedDocuments(SEED, 1);
if (!added) throw new Error(`Cannot add an article: there is none.`);
const { id } = new Random('kept').pick(documents);
const story = id.slice(0, id.lastIndexOf('/') + 1);
const kept: KeptFiles = {
  inStory: await shareKept([...documents, { ...added, id: `${story}~added` }]),
  alone: await shareKept([...documents, { ...added, id: `~added/${added.id}` }]),
};
await writeFile(output, JSON.stringify(kept));
process.exit(0);

async function shareKept(more: readonly BenchDocument[]): Promise<number> {
  const after = await dateline.build(more);
  const same = Array.from(before).filter(([name, contents]) => {
    const now = after.get(name);
    return now !== undefined && Buffer.from(now).equals(Buffer.from(contents));
  });
  return same.length / before.size;
}
