import { describe, expect, test } from 'vitest';
import { expressionsOf } from '../fixtures/date-lines.ts';

describe('what a sentence tells as having happened makes an event, in an article of Tuesday 2 April 2024', () => {
  test.each([
    ['Police arrested three men on Friday evening.', '2024-03-29'],
    ['Three men were arrested on Friday evening.', '2024-03-29'],
    ['Three men have been charged since their arrest on Friday.', '2024-03-29'],
    ['Nobody knew why the roof collapsed on Thursday.', '2024-03-28'],
    ['In early March, the embassy issued a warning.', '2024-03'],
    ['The attack, which occurred on Friday evening, has been met with sorrow.', '2024-03-29'],
    ['The attack on Friday has shaken the town.', '2024-03-29'],
    ['Investigators are combing the site of Friday’s explosion.', '2024-03-29'],
    ['Friday’s crash is the worst in years.', '2024-03-29'],
    ['The 22 March attack shook the town.', '2024-03-22'],
    ['Gunmen crossed the border on 7 March.', '2024-03-07'],
    ['The flood on 22 March is blamed on a broken sluice.', '2024-03-22'],
    ['A ferry capsized on 22 March, killing nine.', '2024-03-22'],
    ['Nine people, including a child, died on 22 March.', '2024-03-22'],
    ['On 22 March, the company, which employs 400, closed its mill.', '2024-03-22'],
    ['The court jailed him on Monday.', '2024-04-01'],
    ['Police said the man was arrested on Saturday.', '2024-03-30'],
    ['The driver, arrested on Saturday, will appear in court.', '2024-03-30'],
    ['Rebels seized the town last week.', '2024-03-25/2024-03-31'],
    ['Thousands marched over the weekend.', '2024-03-30/2024-03-31'],
    ['The bank collapsed two weeks ago.', '2024-03-19~'],
    ['The bank collapsed three months ago.', '2024-01'],
    ['He was accused of killing his neighbour on 12 March.', '2024-03-12'],
    ['Voters rejected the charter on 10 March and the cabinet fell.', '2024-03-10'],
    ['The union ended its strike on Monday.', '2024-04-01'],
    ['Monday’s ruling ends a dispute of years.', '2024-04-01'],
    ['The truce agreed on 27 March held for a day.', '2024-03-27'],
    ['The skipper radioed for help on 26 March.', '2024-03-26'],
    ['The glacier broke off yesterday.', '2024-04-01'],
    ['The queen was crowned in December 2023.', '2023-12'],
    ['After months of talks the two sides signed a truce on 29 March.', '2024-03-29'],
    ['The goalkeeper broke his wrist on Sunday and will miss the final.', '2024-03-31'],
    ['They wed in April and parted at once.', '2024-04'],
    ['In May, 40 homes were evacuated.', '2023-05'],
    ['The fire began to spread on Sunday.', '2024-03-31'],
    ['There was an explosion at the refinery on Monday.', '2024-04-01'],
  ])('%s', (text, edtf) => {
    const found = expressionsOf(text, '2024-04-02').filter(({ taken }) => taken === 'event');
    expect(found.map(({ found: words }) => words.replace(/^.*: | \?$/g, ''))).toEqual([edtf]);
  });
});
