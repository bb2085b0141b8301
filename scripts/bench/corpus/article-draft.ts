import { type Angle, ANGLES, FOLLOW_UPS, LEADS } from './angles.ts';
import { drawPerson } from './invented-names.ts';
import { dayAfter } from './written-numbers.ts';
import { Random } from './random.ts';
import { articleSlots, titleCase } from './slots.ts';
import type { StoryPlan } from './story-plan.ts';
import { fillSentence, fillTemplate, type Slots } from './template.ts';

/** What one article says, before it is laid out as a file. */
export interface ArticleDraft {
  day: string;
  headline: string;
  byline: string;
  sections: DraftSection[];
}

interface DraftSection {
  heading: string | null;
  paragraphs: string[];
}

const HEADLINES: readonly string[] = [
  '{killed-cap} killed in {town} {what}',
  '{minister} promises inquiry after {town} {what}',
  '{what} at {site}: what we know',
  'Survivors of the {town} {what} speak of {adj} {nouns}',
  'How {cause} led to the {town} {what}',
  '{town} counts the cost of the {what}',
  'Who knew about the {topic} at the {site}?',
];

const FEWEST_WORDS = 280;
const MOST_WORDS = 520;

/** Drafts an article of a story: 250 to 600 words, most of them written in the days right after the event. */
export function draftArticle(plan: StoryPlan, random: Random): ArticleDraft {
  const daysLater = Math.floor(60 * random.next() ** 3);
  const slots = articleSlots(plan, random, daysLater);
  const writer = new SectionWriter(slots, random, random.between(FEWEST_WORDS, MOST_WORDS));
  const [sent, other] = wireTemplates(plan);
  const wire = random.chance(0.4) ? wireParagraph(plan, sent) : null;
  const scenes = random.shuffle(wire ? other : plan.kind.scene);
  const opening = [
    ...writer.paragraphs([random.pickByRank(LEADS), ...random.shuffle(FOLLOW_UPS).slice(0, 2)]),
    ...(wire ? writer.quoted(wire) : []),
    ...writer.paragraphs(scenes.slice(0, random.between(2, 4))),
  ];
  const sections: DraftSection[] = [{ heading: null, paragraphs: opening }];
  for (const angle of random.shuffle(ANGLES)) {
    if (writer.isFull) break;
    sections.push(draftSection(angle, writer, slots, random));
  }
  const title = fillSentence(random.pick(HEADLINES), slots, random);
  return {
    day: dayAfter(plan.day, daysLater),
    headline: random.chance(0.5) ? titleCase(title) : title,
    byline: `By ${drawPerson(random, plan.language).latin}`,
    sections: random.chance(0.6) ? sections : sections.map((section) => ({ ...section, heading: null })),
  };
}

function draftSection(angle: Angle, writer: SectionWriter, slots: Slots, random: Random): DraftSection {
  const sentences = random.shuffle(angle.sentences).slice(0, random.between(3, 7));
  return {
    heading: fillTemplate(random.pick(angle.headings), slots, random),
    paragraphs: writer.paragraphs(sentences),
  };
}

/** The scenes that an agency described to everyone, and the others. */
function wireTemplates(plan: StoryPlan): [sent: string[], other: string[]] {
  const scenes = new Random(`${plan.seed}/wire/scenes`).shuffle(plan.kind.scene);
  return [scenes.slice(0, 3), scenes.slice(3)];
}

/** What an agency sent to everyone: articles of one story repeat it word for word. */
function wireParagraph(plan: StoryPlan, templates: readonly string[]): string {
  const random = new Random(`${plan.seed}/wire`);
  const slots = articleSlots(plan, random, 0);
  return templates.map((template) => fillSentence(template, slots, random)).join(' ');
}

/** Writes paragraphs until the article has as many words as it is to have. */
class SectionWriter {
  readonly #slots: Slots;
  readonly #random: Random;
  #wordsLeft: number;

  constructor(slots: Slots, random: Random, words: number) {
    this.#slots = slots;
    this.#random = random;
    this.#wordsLeft = words;
  }

  get isFull(): boolean {
    return this.#wordsLeft <= 0;
  }

  paragraphs(templates: readonly string[]): string[] {
    const paragraphs: string[] = [];
    let sentences: string[] = [];
    for (const template of templates) {
      if (this.isFull) break;
      const sentence = fillSentence(template, this.#slots, this.#random);
      this.#wordsLeft -= sentence.split(' ').length;
      sentences.push(sentence);
      if (sentences.length >= 2 && this.#random.chance(0.35)) {
        paragraphs.push(sentences.join(' '));
        sentences = [];
      }
    }
    return sentences.length > 0 ? [...paragraphs, sentences.join(' ')] : paragraphs;
  }

  /** A paragraph as others have written it; none where there is no room for it. */
  quoted(paragraph: string): string[] {
    const words = paragraph.split(' ').length;
    if (words > this.#wordsLeft) return [];
    this.#wordsLeft -= words;
    return [paragraph];
  }
}
