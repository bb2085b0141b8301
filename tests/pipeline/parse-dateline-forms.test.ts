import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { format } from 'date-fns/format';
import { formatISO } from 'date-fns/formatISO';
import { de } from 'date-fns/locale/de';
import { enGB } from 'date-fns/locale/en-GB';
import { enUS } from 'date-fns/locale/en-US';
import { es } from 'date-fns/locale/es';
import { fr } from 'date-fns/locale/fr';
import { it as itIT } from 'date-fns/locale/it';
import { pt } from 'date-fns/locale/pt';
import { ru } from 'date-fns/locale/ru';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { isWrittenIn } from '#pipeline/prove/prove-date.ts';

const BODY = 'The dockers walked out of the port after a night of talks. Nobody replied to them.';
const LOCALES = { enGB, enUS, es, fr, de, pt, it: itIT, ru };
/** Formats of date-fns, and lines with them; `P` and `PP` may be numeric and ambiguous. */
const FORMS = [
  'P',
  'PP',
  'PPP',
  'PPPP',
  'd MMM yyyy',
  'd MMMM yyyy',
  'EEEE d MMMM yyyy',
  'yyyy-MM-dd',
  'yyyy/MM/dd',
];
const LINES = [
  '%',
  'date %',
  'Published: %',
  '% 14:30',
  'By Ana Ruiz, %',
  'Wexmouth Herald | %',
  'Minister Resigns Over Bridge\n\n%',
  'Published: %\nUpdated: 2031-01-01',
];

/** Days that differ in everything that formats can confuse: day and month, digits, weekdays, the year's end. */
const days = Array.from({ length: 40 }, (_, i) => new Date(2001 + i / 2, (i * 5) % 12, 1 + ((i * 11) % 28)));

describe('a date that a file states', () => {
  it.each(Object.entries(LOCALES))('is read correctly or reported, in %s', (_, locale) => {
    const lost: string[] = [];
    const wrong: string[] = [];
    let read = 0;
    let asked = 0;
    for (const [i, day] of days.entries()) {
      for (const form of FORMS) {
        const line = (LINES[(i + FORMS.indexOf(form)) % LINES.length] ?? '%').replace(
          '%',
          format(day, form, { locale }),
        );
        const { dateline, findings } = parseArticle(`${line}\n\n${BODY}\n\n${BODY}\n`, 'en');
        asked++;
        if (dateline?.edtf === formatISO(day, { representation: 'date' })) read++;
        else if (dateline) wrong.push(`${line}: ${dateline.edtf}`);
        else if (findings.length === 0) lost.push(line);
      }
    }
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    // What is reported is numeric and ambiguous.
    expect(read / asked).toBeGreaterThan(0.85);
  });
});

describe('the proof of a stated date', () => {
  it.each(Object.entries(LOCALES))(
    'accepts every form that is read, and no other day, in %s',
    (_, locale) => {
      const refused: string[] = [];
      const taken: string[] = [];
      for (const day of days) {
        for (const form of FORMS) {
          const text = `${format(day, form, { locale })}\n\n${BODY}`;
          const { dateline } = parseArticle(text, 'en');
          if (!dateline) continue;
          const words = text.slice(dateline.start, dateline.end);
          if (!isWrittenIn(dateline.edtf, words)) refused.push(`${words}: ${dateline.edtf}`);
          for (const other of [addDays(day, 1), addMonths(day, 1), addYears(day, 1)]) {
            const edtf = formatISO(other, { representation: 'date' });
            if (isWrittenIn(edtf, words)) taken.push(`${words}: ${edtf}`);
          }
        }
      }
      expect({ refused, taken }).toEqual({ refused: [], taken: [] });
    },
  );
});
