import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives a test run a folder of its own for temporary files, which goes when it ends. */
export default function setUp(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
