import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

const SETTLED_AFTER_MS = 200;

/**
 * Calls `onChange` a moment after the last change in the content folder. Calls do not overlap; a change during a call
 * triggers another. The pipeline's own output is ignored.
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
