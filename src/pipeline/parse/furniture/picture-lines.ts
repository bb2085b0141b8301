import { type FurnitureRule, line } from './rule.ts';

/** Captions and credits labelled as such. */
export const pictureLines: FurnitureRule = {
  name: 'picture-line',
  lines: [
    line`(?:image|media|video|photo|picture) (?:copyright|source|caption|credit)s?[:,]? [^?!]{2,300}`,
    line`(?:bildquelle|bildunterschrift|crédit photo|légende de l['’]image|crédito da foto|pie de foto|фото) ?[:|] ?[^?!]{2,120}`,
  ],
};
