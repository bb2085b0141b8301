import { withArticles } from './inflection.ts';
import type { Random } from './random.ts';

/** What a slot of a template is filled with, by its name. */
export type Slots = Readonly<Record<string, () => string>>;

const INNERMOST = /\{([^{}]*)\}/;

/**
 * Fills a template: `{one|another}` is a choice, `{name}` a slot, and a choice may have slots in it.
 *
 * @throws Error where a slot has no filling
 */
export function fillTemplate(template: string, slots: Slots, random: Random): string {
  let text = template;
  for (let found = INNERMOST.exec(text); found; found = INNERMOST.exec(text)) {
    const [braces, inside = ''] = found;
    const filling = inside.includes('|') ? random.pick(inside.split('|')) : fillSlot(inside, slots, template);
    text = text.slice(0, found.index) + filling + text.slice(found.index + braces.length);
  }
  return withArticles(text);
}

/** Fills a template that is a whole sentence: it begins with a capital and has one full stop after `p.m.` too. */
export function fillSentence(template: string, slots: Slots, random: Random): string {
  return capitalise(fillTemplate(template, slots, random).replace(/\.\.$/, '.'));
}

/** The first letter as a capital, after a quotation mark too. */
export function capitalise(text: string): string {
  return text.replace(/^[“‘]?\p{Ll}/u, (letters) => letters.toUpperCase());
}

function fillSlot(name: string, slots: Slots, template: string): string {
  const filling = slots[name];
  if (!filling) {
    throw new Error(
      `Cannot fill {${name}} (“${template}”): no such slot. Add it to slots.ts or correct the name.`,
    );
  }
  return filling();
}
