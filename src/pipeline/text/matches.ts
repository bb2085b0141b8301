/**
 * Gives every match of a global pattern in a text, in order. As `matchAll`, which sets up a copy of the pattern at each
 * call: for a short text that takes longer than to search it.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
