import { stemmer } from 'stemmer';
import { foldWords } from '../text/folded-words.ts';

/** Stop words, normalized like terms. */
const COMMON = new Set(
  `a about after again against all also although among an and any are as at be because been before being between both
  but by can could day did do does down during each ever few first for from further had has have he her here him his
  how i if in into is it its just last like made make many may might more most much must near new no not now of off on
  one only or other our out over own people per said same saw say says see she should since so some still such than
  that the their them then there these they this those through time to told too under until up upon us very was way we
  week well were what when where which while who whom whose why will with within without would year yet you your`
    .split(/\s+/)
    .map((word) => stemmer(word)),
);

/** A unit of comparison: a stem, a number, or a kind of figure. */
export interface Term {
  key: string;
  /** The original words, for display. */
  shown: string;
  /** Whether it is a number or a name, which says more about a report than other words. */
  isSalient: boolean;
}

/** The distinct terms of a sentence, in word order. */
export function sentenceTerms(sentence: string): Term[] {
  const terms = new Map<string, Term>();
  for (const { 0: word, index } of sentence.matchAll(
    /[\p{L}\p{M}]+(?:[’'][\p{L}]+)?|\p{Nd}+(?:[.,]\p{Nd}+)*/gu,
  )) {
    const folded = foldWords(word).replace(/'s$/, '');
    const isNumber = /^\p{Nd}/u.test(word);
    const key = isNumber ? folded.replace(/,(?=\d{3}\b)/g, '') : stemmer(folded);
    if (COMMON.has(key) || (key.length < 2 && !isNumber) || terms.has(key)) continue;
    const isName = index > 0 && /^\p{Lu}/u.test(word) && !/[.!?:“"‘]\s*$/u.test(sentence.slice(0, index));
    terms.set(key, { key, shown: folded, isSalient: isNumber || isName });
  }
  return [...terms.values()];
}
