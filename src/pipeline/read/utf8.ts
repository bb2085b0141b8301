import { isUtf8 } from 'node:buffer';

/** Returns the offset of the first invalid byte (Unicode, table 3-7), or null if the bytes are valid UTF-8. */
export function firstInvalidByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let low = 0;
  let high = bytes.length;
  // Binary search for the longest valid prefix, not counting a sequence cut at its end.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(bytes.subarray(0, completeUpTo(bytes, middle)))) low = middle;
    else high = middle - 1;
  }
  return completeUpTo(bytes, low);
}

/** Moves `end` back before an incomplete sequence. */
function completeUpTo(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? end - back : end;
    }
  }
  return end;
}
