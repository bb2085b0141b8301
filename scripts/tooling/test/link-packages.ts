import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project.ts';

/** What of an entry of a lock file tells who needs the package. */
interface Locked {
  dev?: boolean;
  devOptional?: boolean;
}

/** Links the installed packages into another `node_modules`; development's only if asked. */
export function linkPackages(modules: string, withDev: boolean): void {
  const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  for (const [place, { dev = false, devOptional = false }] of Object.entries(lock.packages)) {
    const [name, ...nested] = place.split('node_modules/').slice(1);
    const target = path.join(projectRoot, place);
    if (name === undefined || nested.length > 0 || !existsSync(target)) continue;
    if (!withDev && (dev || devOptional)) continue;
    const link = path.join(modules, name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(target, link);
  }
}
