import { readFile, writeFile } from 'node:fs/promises';
import { Random } from '../corpus/random.ts';
import { type BenchDocument, generatedDocuments } from './bench-documents.ts';
import { dateline } from './peers/dateline.ts';

/** Of the files of an index, the share that is the same, byte for byte, when a story has one article more. */
export interface KeptFiles {
  share: number;
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
const after = await dateline.build([...documents, { ...added, id: `${story}~added` }]);
const same = Array.from(before).filter(([name, contents]) => {
  const now = after.get(name);
  return now !== undefined && Buffer.from(now).equals(Buffer.from(contents));
});
const kept: KeptFiles = { share: same.length / before.size };
await writeFile(output, JSON.stringify(kept));
process.exit(0);
