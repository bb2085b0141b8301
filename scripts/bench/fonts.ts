import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cutFace, readCopyright, readFromPackage } from './fonts/cut-face.ts';
import { CARD_FACES, type Face, FACES, NOTICES } from './fonts/faces.ts';
import { projectRoot } from '../tooling/project.ts';
import { runTask } from '../tooling/run-task.ts';

const fontFolder = path.join(projectRoot, 'src', 'assets', 'fonts');
const cardFontFolder = path.join(projectRoot, 'src', 'assets', 'card-fonts');
/** The folder of the fonts in a build; each notice is put beside them. */
const noticeFolder = path.join(projectRoot, 'public', 'assets');

/** Makes the font files of the site from those of the packages, and their notices. Two runs give the same bytes. */
await runTask(async () => {
  await mkdir(noticeFolder, { recursive: true });
  await cutAll(FACES, fontFolder, 'woff2');
  await cutAll(CARD_FACES, cardFontFolder, 'woff');
  for (const notice of NOTICES) {
    const face = FACES.find(({ from }) => from.package === notice.package);
    if (!face) throw new Error(`Cannot credit ${notice.package}: no font file is cut from it.`);
    await writeFile(
      path.join(noticeFolder, notice.file),
      await noticeText(notice.package, await readCopyright(face)),
    );
  }
});

async function cutAll(faces: readonly Face[], folder: string, format: 'woff2' | 'woff'): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const face of faces) {
    const bytes = await cutFace(face, format);
    await writeFile(path.join(folder, `${face.name}.${format}`), bytes);
    console.log(`${`${face.name}.${format}`.padEnd(30)} ${String(bytes.length).padStart(7)} bytes`);
  }
}

/** The licence as its package brings it, under the copyright line of the font itself: the package's is shortened. */
async function noticeText(packageName: string, copyright: string): Promise<string> {
  const licence = (await readFromPackage(packageName, 'LICENSE')).toString('utf8');
  const body = licence.slice(licence.indexOf('This Font Software is licensed'));
  return `${copyright}\n\n${body.trimEnd()}\n`;
}
