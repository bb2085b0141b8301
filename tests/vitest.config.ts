import { defineConfig } from 'vitest/config';
import { projectRoot } from '../scripts/tooling/project.ts';

const ELSEWHERE = ['pipeline', 'corpus', 'site'];

const project = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude },
});

export default defineConfig({
  root: projectRoot,
  test: {
    allowOnly: false,
    // Machines are shared: how long a test takes says little of what it tests.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      // Whatever has no runner of its own: no test file is left without one.
      project(
        'unit',
        ['tests/**/*.test.ts'],
        ELSEWHERE.map((folder) => `tests/${folder}/**`),
      ),
      ...ELSEWHERE.map((folder) => project(folder, [`tests/${folder}/**/*.test.ts`])),
    ],
  },
});
