import { formatDay } from '#contracts/dates.ts';

interface Given {
  evidence?: string | undefined;
  checked?: string | undefined;
}

/**
 * The source of what the editor supplies: `checked 1 May 2024: The printed page.` A checksum is shortened; the data of the
 * story has the whole.
 */
export function givenWords({ evidence: source, checked }: Given): string {
  const evidence = source?.replace(/\b([0-9a-f]{8})[0-9a-f]{56}\b/gu, '$1…');
  const day = checked === undefined ? null : formatDay(checked, { withYear: true });
  if (evidence === undefined)
    return day === null ? 'supplied, no source given.' : `checked ${day}, no source given.`;
  return day === null ? `by this source: ${evidence}` : `checked ${day}: ${evidence}`;
}
