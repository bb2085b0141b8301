import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Sets up a temporary folder for a test run, removed at its end. */
export default function setUp(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-tests-'));
  process.env['TMPDIR'] = folder;
  // Commands that tests start load the same modules again and again.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(folder, 'compiled');
  return () => rmSync(folder, { recursive: true, force: true });
}
