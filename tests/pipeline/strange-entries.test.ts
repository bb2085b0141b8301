import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storySettingsSchema } from '#pipeline/read/settings.ts';
import { formAt } from '#pipeline/read/yaml-forms.ts';
import { formatIssue, type IssueName } from '#pipeline/report/issue.ts';
import { readContent } from '#pipeline/read/content-folder.ts';
import {
  articlesOf,
  asOrdinaryUser,
  type IngestRun,
  makeContent,
  outputBytes,
  runIngest,
  spawnIngest,
} from '../fixtures/ingest-run.ts';

const GOOD = 'The council met on the quay. It heard the harbour master.';
const articles = 'stories/s/articles';
const isLinux = process.platform === 'linux';

const OUTSIDE = 'a link to outside the content folder';
const NOWHERE = 'a link whose target does not exist';
const DENIED = 'EACCES: permission denied';

const line = (file: string, kind: IssueName, text: string, remedy?: string): string =>
  formatIssue({ kind, path: file, line: 1, text, ...(remedy === undefined ? {} : { remedy }) });

type Row = [entry: string, make: (file: string) => void, kind: IssueName, text: string, remedy?: string];

describe('entries of the articles folder that are not regular files in it are refused unopened', () => {
  const socket = createServer();
  const rows: Row[] = [
    ['folder.txt', (file) => mkdirSync(file), 'not-a-file', 'a folder'],
    ['folder', (file) => mkdirSync(file), 'not-a-file', 'a folder'],
    ['pipe.txt', (file) => execFileSync('mkfifo', [file]), 'not-a-file', 'a named pipe'],
    ['socket.txt', (file) => socket.listen(file), 'not-a-file', 'a socket'],
    ['device.txt', (file) => symlinkSync('/dev/zero', file), 'symlink-outside', OUTSIDE],
    ['passwords.txt', (file) => symlinkSync('/etc/passwd', file), 'symlink-outside', OUTSIDE],
    ['up.txt', (file) => symlinkSync('../../../../elsewhere.txt', file), 'symlink-outside', OUTSIDE],
    ['around.txt', (file) => symlinkSync('around.txt', file), 'broken-link', NOWHERE],
    [
      'nowhere.txt',
      (file) => symlinkSync('nothing.txt', file),
      'broken-link',
      'a link whose target does not exist',
    ],
    ['nowhere', (file) => symlinkSync('nothing', file), 'broken-link', NOWHERE],
    ['secret.txt', (file) => writeUnreadable(file), 'unreadable-file', DENIED],
    ['good.meta.yml', (file) => writeUnreadable(file), 'unreadable-file', DENIED],
    ['inside.meta.yml', (file) => execFileSync('mkfifo', [file]), 'not-a-file', 'a named pipe'],
    ['inside.txt', (file) => symlinkSync('good.txt', file), 'same-text', `the words of ${articles}/good.txt`],
    ['NOTE.TEX', (file) => writeFileSync(file, GOOD), 'unknown-file-type', 'NOTE.TEX'],
    ['.hidden.txt', (file) => writeFileSync(file, GOOD), 'hidden-file', 'the name begins with a dot'],
    ['.hidden.meta.yml', (file) => writeFileSync(file, ''), 'hidden-file', 'the name begins with a dot'],
  ];
  let run: IngestRun;
  let taken: string[];
  beforeAll(() => {
    const folder = makeContent({ 'good.txt': GOOD, '._good.txt': '\0\0', '.gitkeep': '' });
    writeFileSync(path.join(folder.content, '..', 'elsewhere.txt'), GOOD);
    for (const [entry, make] of rows) make(path.join(folder.content, articles, entry));
    run = spawnIngest(folder, { through: asOrdinaryUser });
    taken = articlesOf(folder).map(({ id }) => id);
  });
  afterAll(() => void socket.close());

  test.each(rows)('%s', (entry, _, kind, text) => {
    expect(run.issues).toContain(line(`${articles}/${entry}`, kind, text));
  });

  test('but a link to a file inside is followed, files of macOS are ignored, and the run fails', () => {
    expect([run.code, taken, run.issues.length]).toEqual([1, ['s/good', 's/inside'], rows.length]);
  });
});

function writeUnreadable(file: string): void {
  writeFileSync(file, GOOD);
  chmodSync(file, 0);
}

describe('names that cannot be used in addresses or on pages', () => {
  test.runIf(isLinux)('are refused or made distinct', async () => {
    const long = 'n'.repeat(245);
    const folder = makeContent({
      [`${long}a.txt`]: `${GOOD} It was long.`,
      [`${long}b.txt`]: `${GOOD} It was longer.`,
      '\u00e9.txt': `${GOOD} It was composed.`,
      'e\u0301.txt': `${GOOD} It was not.`,
      '\u001b[2Jx.txt': GOOD,
    });
    const inFolder = path.join(folder.content, articles);
    const name = Buffer.concat([Buffer.from(`${inFolder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]);
    writeFileSync(name, GOOD);
    const { code, issues, out, err } = await runIngest(folder);
    expect(issues).toEqual([
      line(`${articles}/\u001b[2Jx.txt`, 'bad-file-name', 'a control character in the name'),
      line(`${articles}/caf\\xe9.txt`, 'bad-file-name', 'the name is not UTF-8'),
      line(`${articles}/\u00e9.txt`, 'same-address', `e is the address of ${articles}/e\u0301.txt too`),
    ]);
    expect(out + err).not.toContain('\u001b');
    expect([code, articlesOf(folder).map(({ id }) => id.length)]).toEqual([1, [3, 122, 122]]);
  });
});

describe('a story', () => {
  const rows: Row[] = [
    [
      'stories/s',
      (file) => makeStory(path.join(file, '../S')),
      'same-story-address',
      's differs from S in case alone',
    ],
    ['stories/closed/articles', (file) => closeFolder(file), 'unreadable-file', DENIED],
    ['stories/closed', () => {}, 'story-without-articles', 'no article in articles/'],
    ['stories/away', (file) => symlinkSync('/tmp', file), 'symlink-outside', OUTSIDE],
    ['stories/gone', (file) => symlinkSync('nothing', file), 'broken-link', NOWHERE],
    ['stories/in space', (file) => makeStory(file), 'bad-story-name', 'in space'],
    ['stories/x%2e%2e', (file) => makeStory(file), 'bad-story-name', 'x%2e%2e'],
    ['stories/-rf', (file) => makeStory(file), 'bad-story-name', '-rf'],
    ['stories/loose.txt', (file) => writeFileSync(file, GOOD), 'file-out-of-place', 'loose.txt'],
    ['stories/S/loose.txt', (file) => writeFileSync(file, GOOD), 'file-out-of-place', 'loose.txt'],
    ['stories/borrowed/story.yml', (file) => borrow(file), 'symlink-outside', OUTSIDE],
    ['stories/borrowed/story.yml', () => {}, 'story-without-settings', 'its story.yml cannot be used'],
    [
      'stories/unset/story.yml',
      (file) => makeStory(path.dirname(file), { settings: '- a\n' }),
      'bad-value',
      'the file: Invalid input: expected object, received array (column 1)',
      `Write it like this: ${formAt(storySettingsSchema, [])}`,
    ],
    [
      'stories/refused/articles/a.txt',
      (file) => makeStory(path.join(file, '../..'), { text: ' \n' }),
      'empty-file',
      'no text in the file',
    ],
    ['stories/refused', () => {}, 'story-without-articles', 'no file in articles/ that can be shown'],
  ];
  let run: IngestRun;
  let taken: string[];
  beforeAll(() => {
    const folder = makeContent({ 'good.txt': GOOD });
    for (const [entry, make] of rows) make(path.join(folder.content, entry));
    run = spawnIngest(folder, { through: asOrdinaryUser });
    chmodSync(path.join(folder.content, 'stories/closed/articles'), 0o700);
    taken = articlesOf(folder).map(({ id }) => id);
  });

  test.each(rows)('that cannot be read is left out with the reason: %s', (entry, _, kind, text, remedy) => {
    expect(run.issues).toContain(line(entry, kind, text, remedy));
  });

  test('that can be read is kept, and the run fails', () => {
    expect([run.code, taken]).toEqual([1, ['S/a']]);
  });
});

function makeStory(folder: string, { settings = 'title: T\n', text = GOOD } = {}): void {
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  writeFileSync(path.join(folder, 'story.yml'), settings);
  writeFileSync(path.join(folder, 'articles', 'a.txt'), text);
}

function closeFolder(folder: string): void {
  makeStory(path.dirname(folder));
  chmodSync(folder, 0);
}

function borrow(settings: string): void {
  mkdirSync(path.join(path.dirname(settings), 'articles'), { recursive: true });
  symlinkSync('/etc/hostname', settings);
}

describe('without valid site settings there is no site, and the reason is reported', () => {
  test.each<[string, Record<string, string>, string]>([
    ['that are no YAML', { 'site.yml': 'title: [\n' }, 'site.yml:2 bad-yaml — Flow sequence'],
    ['without a title', { 'site.yml': 'language: en\n' }, 'site.yml:1 bad-value — title: Invalid input'],
    ['that are empty', { 'site.yml': '' }, 'site.yml:1 bad-value — title: Invalid input'],
    [
      'with a language that is none',
      { 'site.yml': 'title: T\nlanguage: not a language\n' },
      'site.yml:2 bad-value — language: must be a language tag such as en or pt-BR',
    ],
    [
      'with a limit that is none',
      { 'site.yml': 'title: T\nlimits: { fileBytes: 4 MB }\n' },
      'site.yml:2 bad-value — limits.fileBytes: Invalid input: expected number, received string',
    ],
    [
      'with a time zone that is none',
      { 'site.yml': 'title: T\ntimeZone: Mars/Olympus\n' },
      'site.yml:2 bad-value — timeZone: must be a time zone such as Europe/London',
    ],
    ['in Latin-1', { 'site.yml': '' }, 'site.yml:1 not-utf8 — byte 0xE9 at offset 7 is not UTF-8'],
  ])('%s', async (what, others, reason) => {
    const { content } = makeContent({ 'good.txt': GOOD }, others);
    if (what === 'in Latin-1')
      writeFileSync(path.join(content, 'site.yml'), Buffer.from('title: \xe9', 'latin1'));
    await expect(readContent(content)).rejects.toThrow(reason);
    await expect(readContent(content)).rejects.toThrow(
      `Cannot read the site's settings (${content}/site.yml): they cannot be used. Correct what is reported above.`,
    );
  });

  test('nor without site.yml or a folder of stories', async () => {
    const { content } = makeContent({});
    await expect(readContent(path.join(content, 'stories'))).rejects.toThrow(
      `Cannot read the site's settings (${content}/stories/site.yml): there is no such file. Write a site.yml with a title.`,
    );
    const bare = makeContent({});
    execFileSync('rm', ['-r', path.join(bare.content, 'stories')]);
    await expect(readContent(bare.content)).rejects.toThrow(
      `Cannot list the stories (${bare.content}/stories): there is no such folder. Make a folder in it for each story.`,
    );
  });

  test('and the last output stays, with file contents escaped on the terminal', async () => {
    const folder = makeContent({ 'good.txt': GOOD });
    expect((await runIngest(folder)).code).toBe(0);
    const before = outputBytes(folder);
    writeFileSync(path.join(folder.content, 'site.yml'), 'title: "\\e[2J"\n');
    const { code, out, err } = await runIngest(folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(
      'site.yml:1 bad-value — title: must be one line without control characters (column 8)',
    );
    expect(err).not.toContain('\u001b');
    expect(outputBytes(folder)).toEqual(before);
  });

  test('an empty folder of stories yields a site without stories, and a warning', async () => {
    const { content } = makeContent({});
    execFileSync('rm', ['-r', path.join(content, 'stories/s')]);
    const { stories, issues } = await readContent(content);
    expect(stories).toEqual([]);
    expect(issues.map(formatIssue)).toEqual([
      'stories:1 no-story — no folder with a usable story — The site has no story. — Make a folder with a story.yml and a folder articles/ in it.',
    ]);
  });
});
