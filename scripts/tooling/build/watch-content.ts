import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

const SETTLED_AFTER_MS = 200;

/**
 * Calls `onChange` when something in the content folder has changed and it has been quiet for a moment; never twice
 * at once, and once more when a change came while it ran. What the pipeline itself writes is not a change.
 */
export function watchContent(folder: string, onChange: () => Promise<void>): FSWatcher {
  const derived = path.join(folder, 'derived');
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let changed = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (changed) {
      changed = false;
      await onChange();
    }
    running = false;
  };
  return watch(folder, {
    ignoreInitial: true,
    ignored: (entry) => entry === derived || entry.startsWith(derived + path.sep),
  }).on('all', () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLED_AFTER_MS);
  });
}
