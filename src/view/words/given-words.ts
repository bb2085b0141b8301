import { formatDay } from '#contracts/dates.ts';

interface Given {
  evidence?: string | undefined;
  checked?: string | undefined;
}

/** The source of what the editor supplies: `checked 1 May 2024: The printed page.` */
export function givenWords({ evidence, checked }: Given): string {
  const day = checked === undefined ? null : formatDay(checked, { withYear: true });
  if (evidence === undefined)
    return day === null ? 'supplied, no source given.' : `checked ${day}, no source given.`;
  return day === null ? `by this source: ${evidence}` : `checked ${day}: ${evidence}`;
}
