import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../../src/contracts/folders.ts';

// The least that any ingest does: every file of the content folder is read and hashed.
const folder = contentFolder();
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const hash = createHash('sha256');
for (const entry of entries) {
  if (!entry.isFile()) continue;
  const bytes = await readFile(path.join(entry.parentPath, entry.name));
  hash.update(createHash('sha256').update(bytes).digest());
}
console.log(hash.digest('hex'));
