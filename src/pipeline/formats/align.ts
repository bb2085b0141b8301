import { DecodingMode, HtmlEntityDecoder } from 'entities';

/** A stretch of the words of a text node and the stretch of markup it was written as. */
export interface Run {
  words: string;
  from: number;
  to: number;
}

/**
 * Finds how the characters of a text were written in a stretch of HTML: as they are, as character references, a line
 * feed for each line end. Tags and comments in between are passed over. Gives null where the two do not match.
 */
export function alignHtml(markup: string, from: number, to: number, words: string): Run[] | null {
  const runs: Run[] = [];
  let [at, done] = [from, 0];
  let plain: Run | null = null;
  const take = (count: number, length: number): void => {
    const taken = words.slice(done, done + count);
    if (count === length && plain?.to === at && plain.words.length === plain.to - plain.from) {
      plain.words += taken;
      plain.to += length;
    } else {
      plain = { words: taken, from: at, to: at + length };
      runs.push(plain);
    }
    at += length;
    done += count;
  };
  while (at < to) {
    const unit = markup.charAt(at);
    const reference = unit === '&' ? readReference(markup, at, to) : null;
    if (reference && words.startsWith(reference.text, done)) take(reference.text.length, reference.length);
    else if (unit === words.charAt(done) && done < words.length && unit !== '\r') take(1, 1);
    else if (unit === '\r' && words.charAt(done) === '\n') take(1, markup.charAt(at + 1) === '\n' ? 2 : 1);
    else if (unit === '<') at = endOfTag(markup, at, to);
    else if (unit === '\0') at += 1;
    else return null;
  }
  return done === words.length ? runs : null;
}

/** The character reference at a place, as a browser reads it in text; null where the `&` is itself. */
function readReference(markup: string, at: number, to: number): { text: string; length: number } | null {
  let text = '';
  const decoder = new HtmlEntityDecoder((codePoint) => {
    text += String.fromCodePoint(codePoint);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const candidate = markup.slice(at, Math.min(to, at + LONGEST_REFERENCE));
  const written = decoder.write(candidate, 1);
  const length = written === -1 ? decoder.end() : written;
  return length > 0 && text !== '' ? { text, length } : null;
}

/** The longest named reference has 32 characters; numbers may have any count of zeros. */
const LONGEST_REFERENCE = 64;

function endOfTag(markup: string, at: number, to: number): number {
  if (markup.startsWith('<!--', at)) {
    const end = markup.indexOf('-->', at);
    return end < 0 ? to : end + 3;
  }
  TAG.lastIndex = at;
  return TAG.test(markup) ? TAG.lastIndex : at + 1;
}

const TAG = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/y;
