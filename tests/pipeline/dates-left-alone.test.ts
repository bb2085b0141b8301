import { describe, expect, test } from 'vitest';
import { expressionsOf } from '../fixtures/date-lines.ts';

const DAY = '2024-04-02';

describe('words that are written like a date and are none', () => {
  test.each([
    // Names of days
    'Shoppers queued for Black Friday bargains.',
    'The church was full on Good Friday.',
    'Bloody Sunday was remembered in silence.',
    'She lost on Super Tuesday.',
    'Ash Wednesday services were packed.',
    'Sheffield Wednesday drew at home.',
    'The Sunday Times published the letter.',
    'The Friday Prayers Committee met the governor.',
    'Fans watched Monday Night Football in the bar.',
    'He once played on Saturday Night Live.',
    'Wednesday Addams returned to the screen.',
    'Robinson named him Man Friday.',
    'Thousands joined Friday prayers at the mosque.',
    'The scandal filled Friday’s edition.',
    'Sunday’s papers printed the picture.',
    // Months that are something else
    'Theresa May resigned.',
    'Prime Minister May told parliament that she would go.',
    'The protesters will march to the palace.',
    'You may leave.',
    'An august body of judges sat.',
    'April Jones was buried in the village.',
    'The crowd sang at the May Day parade.',
    'They lost in March Madness.',
    'June Brown played the part for years.',
    'A letter to May was read aloud.',
    'The long march ended.',
    'The procession moved down 24 March Street.',
    'The 26 July Movement claimed the victory.',
    'They met at 22 May Square.',
    'The 25 March movement occupied the square.',
    'Officials from the July 20 Foundation laid wreaths.',
    'She starred in the Friday the 13th films.',
    'The 9 March Brigade entered the town.',
    // Numbers
    'He earned 2024 rubles a day.',
    'In 2000 homes the power failed.',
    'A total of 2024 people signed.',
    'The team won 3-1 and then 22-20.',
    'The 9/11 attacks changed the law.',
    'Nurses work 24/7.',
    'Bus 1990 stopped.',
    'She finished with 2019 points.',
    'The room was numbered 2024.',
    'Version 2.03.24 fixed the fault.',
    'Call 555-2024 for help.',
    'The price rose to $2024.',
    'The town has 2,024 inhabitants.',
    'Flight 2019 landed safely.',
    'It cost €1999.',
    // Addresses on the web
    'See https://example.org/2024-03-22/story for more.',
    'See https://example.org/?d=2024-03-22 for more.',
    'See www.example.org/news/2024/03/22/fire.',
    'Write to desk.2024-03-22@example.org today’s editor.',
    // Durations, ages and hours
    'The battle raged for three days.',
    'A three-day truce held.',
    'The boy is 12 years old.',
    'It took two weeks.',
    'The alarm rang at 8:30 pm.',
    'Rescuers dug for 48 hours.',
    'The past week was quiet.',
    'Over the last three days nothing moved.',
    'Rents rose in recent months.',
    'The quarter ended well.',
    'He was married for 20 years.',
    'In two decades nothing like it was seen.',
    'More than a week has passed since the flood.',
    // Now, at large
    'Russia today is another country.',
    'Today’s world is connected.',
    'Even today nobody knows why.',
    'He works for USA Today.',
    'Long ago, giants lived here.',
    'On a Sunday the square is empty.',
    'Spring came, and then summer.',
    'The first half was dull.',
    'Every dog has its day.',
    'Day after day the rain fell.',
    'Night fell.',
  ])('%s', (text) => {
    expect(expressionsOf(text, DAY)).toEqual([]);
  });
});

/** A sentence, then its expressions with the reason why no date is made of them. */
type Row = readonly [string, ...string[]];

describe('an expression that cannot be resolved soundly', () => {
  const rows: Row[] = [
    ['The market opens every Friday.', 'every Friday: recurring'],
    ['The mosque is full on Fridays.', 'Fridays: recurring'],
    ['On Saturday nights the square was loud.', 'Saturday nights: recurring'],
    ['Each Monday the committee met.', 'Each Monday: recurring'],
    ['The clinic was open Monday to Friday.', 'Monday to Friday: recurring'],
    ['They dined there every weekend.', 'every weekend: recurring'],
    ['Police used to meet them on Friday.', 'Friday: no-tense'],
    ['The hearing on Friday is crucial.', 'Friday: no-tense'],
    ['Court hears appeal on Friday.', 'Friday: no-tense'],
    ['The union announced a strike on Monday.', 'Monday: no-tense'],
    ['Parliament dissolved itself, paving the way for an election in December.', 'December: no-tense'],
    ['The cabinet approved the visit in May.', 'May: no-tense'],
    ['A vote in May is likely.', 'May: no-tense'],
    ['The suspect was due to appear in court on Friday.', 'Friday: no-tense'],
    ['He agreed to testify on Thursday.', 'Thursday: no-tense'],
    ['The talks could resume on Monday.', 'Monday: no-tense'],
    ['The shop was shut until Friday.', 'Friday: no-tense'],
    ['“He left on Friday,” she said.', 'Friday: quoted'],
    ['"We saw smoke yesterday," a neighbour said.', 'yesterday: quoted'],
    ['‘They came last night,’ he told police.', 'last night: quoted'],
    ['“It began three days ago,” she said on Monday.', 'three days ago: quoted', 'Monday: speech'],
    ['The licence was revoked on 03/04/2024.', '03/04/2024: ambiguous'],
    ['The licence was revoked on 22/03/24.', '22/03/24: ambiguous'],
    ['The singer died last Monday.', 'last Monday: ambiguous'],
    ['The September 11 attacks changed the law.', 'September 11: ambiguous'],
    ['Gunmen crossed the border on October 7.', 'October 7: ambiguous'],
    ['The January 6 riot shook the capital.', 'January 6: ambiguous'],
    ['The 20 July plot failed.', '20 July: ambiguous'],
    ['The club sacked him last March.', 'last March: ambiguous'],
    ['The course ran on 3 and 15 March.', '3 and 15 March: ambiguous'],
    ['Parliament will vote next Friday.', 'next Friday: ambiguous'],
    ['She resigned on Friday, 21 March.', 'Friday, 21 March: ambiguous'],
    ['She resigned on Friday, 21 March 2024.', 'Friday, 21 March 2024: no-such-day'],
    ['The bridge fell on 31 February.', '31 February: no-such-day'],
    ['The bridge fell on 30 February 2024.', '30 February 2024: no-such-day'],
    ['The bridge fell on 2024-02-30.', '2024-02-30: no-such-day'],
    ['A few days ago the river rose.', 'A few days ago: vague'],
    ['The mill closed decades ago.', 'decades ago: vague'],
    ['Several months ago a storm hit.', 'Several months ago: vague'],
    ['The embassy was warned just days before the attack.', 'just days before the attack: vague'],
    ['Hours after the blast the road reopened.', 'Hours after the blast: vague'],
    ['The day after the attack, shops closed.', 'The day after the attack: counted-elsewhere'],
    ['Three days later the body was found.', 'Three days later: counted-elsewhere'],
    ['The next day she resigned.', 'The next day: counted-elsewhere'],
    ['He died the following morning.', 'the following morning: counted-elsewhere'],
    ['The previous Friday he had left.', 'The previous Friday: counted-elsewhere'],
    ['That night the wall fell.', 'That night: counted-elsewhere'],
    [
      'The fire on Monday and the fire on Tuesday were linked. Two days after the fire he fled.',
      'Monday: event',
      'Tuesday: event',
      'Two days after the fire: counted-elsewhere',
    ],
  ];
  test.each(rows)('%s', (text, ...expected) => {
    expect(
      expressionsOf(text, DAY).map(({ found, taken }) => `${found.replace(/: (?:-|\d.*)$/, '')}: ${taken}`),
    ).toEqual(expected);
  });

  test.each([
    'Police arrested three men on Friday evening.',
    'A lorry overturned yesterday.',
    'The river rose three days ago.',
    'A ferry capsized on 22 March.',
    'In early March, the embassy issued a warning.',
    'The mine closed last week.',
    'Snow fell between Thursday and Saturday.',
    'Thousands marched over the weekend.',
    'It burned on Christmas Day.',
    'The mine closed in May last year.',
  ])('%s — in an article without a day', (text) => {
    const found = expressionsOf(text, null);
    expect(found).toHaveLength(1);
    expect(found).toEqual([{ found: expect.stringMatching(/: -$/), taken: 'undated' }]);
  });

  test.each([
    ['A ferry capsized on 22 March 2024.', '22 March 2024: 2024-03-22'],
    ['It was signed in December 2023.', 'December 2023: 2023-12'],
    ['He left in 2019.', '2019: 2019'],
  ])('%s — in an article without a day is a date, but no event', (text, found) => {
    expect(expressionsOf(text, null)).toEqual([{ found, taken: 'undated' }]);
  });
});

describe('a date of which no event is told', () => {
  const rows: Row[] = [
    ['The minister will resign on Friday.', 'Friday: plan'],
    ['The court is to rule on 12 April 2024.', '12 April 2024: plan'],
    ['The hearing is scheduled for 28 March 2024.', '28 March 2024: plan'],
    ['A vote expected on 28 March 2024 was called off.', '28 March 2024: plan'],
    ['The launch was postponed to 1 April 2024.', '1 April 2024: plan'],
    ['He plans to run in May 2024.', 'May 2024: plan'],
    ['The talks did not begin on 25 March 2024.', '25 March 2024: unreal'],
    ['No one was killed on 25 March 2024.', '25 March 2024: unreal'],
    ['If the dam broke on 25 March 2024, nobody noticed.', '25 March 2024: unreal'],
    ['The dam could have failed on 25 March 2024.', '25 March 2024: unreal'],
    ['The army denied the raid on 25 March 2024.', '25 March 2024: unreal'],
    ['The fire on 25 March 2024 never happened.', '25 March 2024: unreal'],
    ['Officials feared an attack on 25 March 2024.', '25 March 2024: unreal'],
    ['Was he murdered on 25 March 2024?', '25 March 2024: unreal'],
    ['Had the alarm sounded on 25 March 2024, all would be alive.', '25 March 2024: unreal'],
    ['Prosecutors allege that he poisoned the soup on 3 March 2024.', '3 March 2024: unreal'],
    ['The rebels claim to have shot down a drone on 30 March 2024.', '30 March 2024: unreal'],
    ['The wall was unsafe, the court heard on 28 March 2024.', '28 March 2024: speech'],
    ['The report, dated 25 March 2024, blames nobody.', '25 March 2024: no-happening'],
    ['Published: 1 April 2024 | Updated 14:05 GMT', '1 April 2024: no-happening'],
    ['Last updated on 2 April 2024 at 10:15', '2 April 2024: no-happening'],
    ['First published on Mon 1 Apr 2024 12.30 BST', '1 Apr 2024: no-happening'],
    ['This article was amended on 1 April 2024.', '1 April 2024: no-happening'],
    ['An earlier version of this article, published on Monday, gave a wrong name.', 'Monday: no-happening'],
    ['01 Apr 2024 • Last updated 3 hours ago', '01 Apr 2024: no-happening'],
    ['Police put the number of deaths at 69 on Monday.', 'Monday: no-happening'],
    ['Photo taken on 1 April 2024.', '1 April 2024: no-happening'],
    ['A picture taken on April 1 shows rubble.', 'April 1: no-happening'],
    ['A 12 March report warned of cracks.', '12 March: no-happening'],
    ['The army on Monday denied that 40 people were killed.', 'Monday: speech'],
    ['The minister declined on Monday to comment.', 'Monday: speech'],
    ['She promised on Monday to leave.', 'Monday: speech'],
    ['The toll stood at 20 on Monday.', 'Monday: no-happening'],
    ['He allegedly entered the house on Monday.', 'Monday: unreal'],
    ['The group claimed it carried out the attack on Monday.', 'Monday: unreal'],
    ['Police have found 73 bodies, up from 58 on Monday.', 'Monday: no-happening'],
    ['It killed 12, compared with 3 on Monday.', 'Monday: no-happening'],
    ['Nothing happened on Monday.', 'Monday: unreal'],
    ['Schools stay closed on Thursday.', 'Thursday: no-tense'],
    ['Thousands are expected to attend the funeral on 6 April.', '6 April: plan'],
    ['The firm is due to pay on Friday.', 'Friday: plan'],
    ['In the film, aliens landed on 25 March 2024.', '25 March 2024: unreal'],
    ['The mayor failed to appear on 25 March 2024.', '25 March 2024: unreal'],
    ['Police denied that he was held on 25 March 2024.', '25 March 2024: unreal'],
    ['The wall fell on 9 November 1989.', '9 November 1989: other-time'],
    ['He was convicted in June 2016.', 'June 2016: other-time'],
    ['The 2016 attack killed 49 people.', '2016: other-time'],
    ['The town was founded in 1703.', '1703: other-time'],
    ['The mill was built in the 1990s.', '1990s: other-time'],
    ['He has been in prison since 12 March 2024.', '12 March 2024: span'],
    ['The border was shut until 20 March 2024.', '20 March 2024: span'],
    ['By 20 March 2024 the toll had risen.', '20 March 2024: span'],
    ['Prices rose between January and March.', 'between January and March: span'],
    ['The minister resigned in 2024.', '2024: year-only'],
    ['Profits fell last year.', 'last year: other-time'],
    ['The firm sold its fleet earlier this year.', 'earlier this year: year-only'],
    ['Police said on Monday that the road was open.', 'Monday: speech'],
    ['The minister told reporters on Monday he was well.', 'Monday: speech'],
    ['He had two sons in March 2024.', 'March 2024: no-happening'],
    ['The firm is, as of 25 March 2024, solvent.', '25 March 2024: span'],
    ['Accounts for 31 December 2023 are public.', '31 December 2023: no-happening'],
    ['“It fell on 22 March 2024,” she said.', '22 March 2024: quoted'],
    ['Wildfires swept the island last summer.', 'last summer: vague'],
    ['The shop was looted on 3 April.', '3 April: ambiguous'],
  ];
  test.each(rows)('%s', (text, ...expected) => {
    expect(
      expressionsOf(text, DAY).map(({ found, taken }) => `${found.replace(/: (?:-|\d.*)$/, '')}: ${taken}`),
    ).toEqual(expected);
  });
});
