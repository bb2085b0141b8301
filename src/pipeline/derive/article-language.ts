import type { ArticleLanguage } from '#contracts/article.ts';
import type { Issue } from '../report/issue.ts';
import type { RawFile } from '../read/raw-file.ts';
import { isLanguage, type Note } from '../read/settings.ts';
import { givenOf } from './date-status.ts';
import { detectLanguage, scriptOf } from '../text/detect-language.ts';

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Tags of one written language, or of one that detection does not divide. */
const SAME: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', id: 'ms', bs: 'hr', sh: 'hr', iw: 'he' };

/** Whether two tags are of one written language, or of two that detection does not divide. */
const isSameLanguage = (one: string, other: string): boolean => {
  const [first, second] = [languageOf(one), languageOf(other)];
  return (SAME[first] ?? first) === (SAME[second] ?? second);
};

/**
 * The language of a file: by its note, else by its metadata, else detected if that is sure and not the story's. Null
 * means the story's. A template may state a language in whose script the text is not written; then the text decides.
 */
export async function articleLanguage(
  { path, text, document }: RawFile,
  note: Note | null,
  storyLanguage: string,
): Promise<{ language: ArticleLanguage | null; issues: Issue[] }> {
  if (note?.language) {
    const { tag } = note.language;
    return { language: { status: 'supplied', tag, ...givenOf(note.language) }, issues: [] };
  }
  const stated = document?.stated.language?.value;
  const detected = await detectLanguage(text, stated ?? storyLanguage);
  if (stated === undefined) {
    const isOther = detected !== null && !isSameLanguage(detected, storyLanguage);
    return { language: isOther ? { status: 'detected', tag: detected } : null, issues: [] };
  }
  const language: ArticleLanguage = { status: 'stated', tag: stated };
  if (detected === null || isSameLanguage(detected, stated)) return { language, issues: [] };
  const isOtherScript = scriptOf(detected) !== scriptOf(stated);
  const words = `the file states “${stated}”, its text reads as “${detected}”`;
  return {
    language: isOtherScript ? { status: 'detected', tag: detected } : language,
    issues: [{ kind: 'language-differs', path, line: 1, text: words }],
  };
}

/** Tags that name no language. */
const NO_LANGUAGE = new Set(['und', 'mul', 'zxx', 'mis']);

/**
 * The language that a container states of a text, for its note; null if there is none, if it is the story's, if the text
 * states its own, or if the text reads as another: feeds often keep the language of their template.
 */
export async function containerLanguage(
  stated: string | null,
  { text, document }: Pick<RawFile, 'text' | 'document'>,
  storyLanguage: string,
): Promise<string | null> {
  const tag = stated?.trim().replaceAll('_', '-') ?? '';
  if (!isLanguage(tag) || NO_LANGUAGE.has(languageOf(tag)) || document?.stated.language) return null;
  if (isSameLanguage(tag, storyLanguage)) return null;
  const detected = await detectLanguage(text);
  return detected === null || isSameLanguage(detected, tag) ? tag : null;
}
