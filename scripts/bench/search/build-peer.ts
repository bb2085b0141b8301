import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUILT, type BuiltIndex, INDEX, writeServed } from './built-index.ts';
import type { BenchDocument } from './bench-documents.ts';
import { peerNamed } from './peers.ts';

// Run as: build-peer.ts <peer> <documents file> <folder>, in a process of its own, so that memory is that of building.
const [name = '', documentsFile = '', folder = ''] = process.argv.slice(2);
const peer = peerNamed(name);
const documents = JSON.parse(await readFile(documentsFile, 'utf8')) as BenchDocument[];
const [started, cpu] = [performance.now(), process.cpuUsage()];
const files = await peer.build(documents);
const buildMs = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
const { maxRSS } = process.resourceUsage();
const built: BuiltIndex = {
  buildMs,
  buildCpuMs: peer.buildsElsewhere ? null : (user + system) / 1000,
  peakMiB: peer.buildsElsewhere ? null : maxRSS / 1024,
  files: files.size,
  bytes: 0,
  scriptBytes: 0,
};
for (const [file, contents] of files) {
  const bytes = await writeServed(path.join(folder, INDEX), file, contents);
  built.bytes += bytes;
  if (file === peer.script) built.scriptBytes = bytes;
}
await writeFile(path.join(folder, BUILT), JSON.stringify(built));
process.exit(0);
