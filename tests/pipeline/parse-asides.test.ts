import { describe, expect, it } from 'vitest';
import { asideKind } from '#pipeline/parse/asides.ts';
import { readTable } from '../fixtures/table.ts';

describe('a short line that is not a heading', () => {
  it.each(readTable('asides', 'no heading'))('%j is classified as %s', (line, kind) => {
    expect(asideKind(line)).toBe(kind);
  });

  it.each(readTable('asides', 'may be a heading'))('%j may be a heading', (line) => {
    expect(asideKind(line)).toBeNull();
  });
});
