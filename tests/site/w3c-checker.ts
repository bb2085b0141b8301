import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { projectRoot } from '../../scripts/tooling/project.ts';

const JAR = path.join(projectRoot, 'node_modules/vnu-jar/build/dist/vnu.jar');

/** JVM flags that halve the CPU time of a run, and the stack size that the schema then needs. */
const MACHINE = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss8m'];

/** Whether the W3C's checker of HTML, CSS and SVG can run here: it needs Java. */
export const checkerRuns =
  spawnSync('java', [...MACHINE, '-jar', JAR, '--version'], { stdio: 'ignore' }).status === 0;

const SETTINGS = ['--also-check-css', '--also-check-svg', '--skip-info-messages', '--exit-zero-always'];
const OUTPUT = ['--stdout', '--format', 'json'];
const LONGEST_OUTPUT = 64 * 1024 ** 2;

const reportSchema = z.object({
  messages: z.array(
    z.object({
      url: z.string().default(''),
      lastLine: z.int().default(0),
      lastColumn: z.int().default(0),
      message: z.string(),
    }),
  ),
});

/**
 * Messages about the policy: the checker reads files without their site, and takes data for a script. Violations are
 * tested in a browser.
 */
const POLICY = /^(?:Inline script|Resource) violates Content Security Policy/;

/** Errors and warnings of the W3C's checker, as `file:line:column message`. */
export async function w3cFaults(folder: string, files: string[]): Promise<string[]> {
  const command = [...MACHINE, '-jar', JAR, ...SETTINGS, ...OUTPUT, ...files];
  const { stdout } = await promisify(execFile)('java', command, { cwd: folder, maxBuffer: LONGEST_OUTPUT });
  const { messages } = reportSchema.parse(JSON.parse(stdout));
  return messages
    .filter(({ message }) => !POLICY.test(message))
    .map(({ url, lastLine, lastColumn, message }) => {
      const file = path.relative(folder, url.replace(/^file:\/*/, '/'));
      return `${file}:${lastLine}:${lastColumn} ${message}`;
    });
}

/** CSS that the checker does not know yet, and replacements with which it reads the content. */
export const UNKNOWN_CSS = [
  {
    name: 'container-query',
    example: '@container page (inline-size >= 9rem) { p { color: red } }',
    found: /@container[^{]*/g,
    shown: '@media screen ',
  },
  {
    name: 'container',
    example: 'p { container: page / inline-size }',
    found: /\bcontainer:[^;}]*/g,
    shown: '',
  },
  {
    name: 'view-transition',
    example: '@view-transition { navigation: auto }',
    found: /(?:@view-transition|::view-transition-group\(\w+\))\s*\{[^}]*\}/g,
    shown: '',
  },
  { name: 'line-clamp', example: 'p { line-clamp: 3 }', found: /(?<!-)\bline-clamp:[^;}]*/g, shown: '' },
];

/** A style sheet in CSS that the checker knows. */
export const inKnownCss = (css: string): string =>
  UNKNOWN_CSS.reduce((words, { found, shown }) => words.replaceAll(found, shown), css);
