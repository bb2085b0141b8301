import { describe, expect, test } from 'vitest';
import { eventPart } from '#pipeline/derive/events/event-part.ts';

/** What a timeline shows of a sentence, with "…" where it ends early. */
function shown(sentence: string, time: string): string {
  const start = sentence.indexOf(time);
  const part = eventPart(sentence, { start, end: start + time.length }, 'en');
  if (part === null) return sentence;
  return sentence.slice(part.start, part.end) + (part.end < sentence.length ? '…' : '');
}

describe('an event is shown', () => {
  test.each([
    ['Monday', 'ORN (Valley Press) ', 'A bus left the road on Monday and fell into the reservoir.', ''],
    ['Friday', 'ORN, 3 May (Reuters) - ', 'The mill burned down on Friday.', ''],
    [
      'Tuesday',
      '',
      'The council closed the bridge to lorries on Tuesday',
      ', a day after an engineer saw cracks in two of its piers.',
    ],
    [
      'last June',
      '',
      'The dam was inspected last June by two engineers of the province',
      ', who found nothing wrong with its gates or its spillway.',
    ],
    [
      'on Sunday',
      '',
      'The owner of the mill was arrested at the airport on Sunday',
      ', prompting protests by workers in three towns of the valley.',
    ],
    [
      '3 May',
      'ORN — ',
      'Four miners were brought to the surface alive on 3 May',
      ', while the search for the others went on in the flooded lower galleries.',
    ],
  ])('of %s without %j: %j', (time, before, kept, after) => {
    expect(shown(before + kept + after, time)).toBe(after === '' ? kept : `${kept}…`);
  });

  test.each([
    ['Monday', 'A bus left the road on Monday and fell into the reservoir.'],
    // Who says so, what limits it, and what it denies.
    [
      'Tuesday',
      'Two engineers of the province closed the upper gates of the dam on Tuesday, the ministry said in a statement.',
    ],
    [
      'Tuesday',
      'The company moved the fuel out of the depot on Tuesday, according to three workers who asked not to be named.',
    ],
    [
      'Monday',
      'The ferry was to have left the harbour on Monday, but the crew refused to sail without a second engineer.',
    ],
    [
      'Friday',
      'Rescuers reached the last of the flooded villages on Friday, although the road to the pass was not yet open.',
    ],
    [
      'Sunday',
      'The fire that destroyed the mill started on Sunday in the boiler room, not in the store as was first reported.',
    ],
    // The time comes later.
    [
      'on 4 June',
      'The bridge over the Orn, which the council had meant to repair, was closed to all lorries on 4 June.',
    ],
    [
      'in August',
      'Ana Ruiz, whose brother died in the fire and who had worked at the mill herself, left the town in August.',
    ],
    // Names with brackets.
    [
      'Monday',
      'FIFA (Federation of Football) President Ana Ruiz opened the new stadium of the town on Monday.',
    ],
  ])('whole, of %s: %j', (time, sentence) => {
    expect(shown(sentence, time)).toBe(sentence);
  });
});
