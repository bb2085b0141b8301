import { type FurnitureRule, line, part } from './rule.ts';

const YEARS = part`\d{4}(?: ?[-–] ?\d{2,4})?`;
/** Names and years, in which only particles of company names are in lower case. */
const OWNERS = part`(?:[\s,]+(?:${YEARS}|the|The|by|of|and|&|de|-|–|dpa[\p{L}\d:/-]*|\d{1,3}|\p{Lu}[\p{L}\p{N}.'’&+/-]*))`;
const RESERVED = part`[,.;]? ?(?:[–—-] )?(?:[Aa]ll [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED)`;

const owned = (words: string): RegExp => new RegExp(`^${words}$`, 'u');

/** Copyright notices and restrictions on use. */
export const rightsNotices: FurnitureRule = {
  name: 'rights-notice',
  mayBeLowerCase: true,
  mayBeSentence: true,
  lines: [
    owned(`(?:(?:Copyright|COPYRIGHT) )?(?:©|\\([cC]\\))${OWNERS}{0,12}(?:${RESERVED})?`),
    owned(`©(?:${YEARS})${OWNERS}{0,12}(?:${RESERVED})?`),
    owned(`(?:Copyright|COPYRIGHT),? (?:©|\\([cC]\\)|${YEARS})${OWNERS}{0,12}(?:${RESERVED})?`),
    owned(`(?:Copyright|COPYRIGHT)(?: by)?${OWNERS}{1,12}${RESERVED}`),
    owned(`${YEARS} ?©${OWNERS}{0,12}(?:${RESERVED})?`),
    line`(?:© ?)?all rights (?:are )?reserved|(?:for )?(?:reprint|republication|licensing|syndication) (?:permission|rights|requests)(?: (?:contact|click|e-?mail)\b[^!?]{0,60})?`,
    line`alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|wszelkie prawa zastrzeżone|alle rechten voorbehouden|版权所有|無断転載(?:・複製)?(?:を禁じます|禁止)?|جميع الحقوق محفوظة`,
    line`re-?use this content|republish this (?:article|story)`,
    line`(?:this|our) (?:material|content|story|article|report) may not be (?:published|reproduced|copied|redistributed|rewritten|republished)\b[^!?]{0,160}`,
    line`our standards: [^!?]{0,80}|[\p{L}. ]{2,40} may (?:earn|receive) (?:an? )?(?:revenue|(?:affiliate )?commissions?)\b[^!?]{0,160}|except for the headline,? [^!?]{0,30}\b(?:not been edited|unedited)\b[^!?]{0,120}`,
    line`no part of this (?:article|site|website|publication|page) may be (?:reproduced|copied|republished|used)\b[^!?]{0,160}`,
    line`(?:reproduction|republication|redistribution|reprinting)\b[^.!?,]{0,60}\bwithout (?:the )?(?:prior |express |written )*(?:permission|consent|authori[sz]ation)\b[^.!?,]{0,60}\b(?:prohibited|forbidden|not permitted)`,
  ],
};

const SITE = part`(?:we|this (?:web)?site|our (?:web)?site|this page)(?: and our partners)?`;
const COOKIES = part`cookies(?: and (?:other )?(?:similar|tracking) (?:technologies|tools))?`;

/** Notices about cookies, and their buttons. */
export const cookieNotices: FurnitureRule = {
  name: 'cookie-notice',
  lines: [
    line`${SITE} uses? (?:essential |necessary |third-party )?${COOKIES}`,
    line`${SITE} uses? (?:essential |necessary |third-party )?${COOKIES} (?:to|and|for|in order|so that|on)\b[^?!]{0,160}\b(?:you|your|site|website|experience|content|ads|traffic)\b[^?!]{0,80}`,
    line`by (?:continuing|using|browsing|visiting|clicking)\b[^.?!]{0,80}\byou (?:agree|accept|consent)\b[^.?!]{0,60}(?:cookies|privacy policy|cookie policy|terms)[^.?!]{0,60}`,
    line`(?:accept|reject|manage|allow|decline)(?: all| my)? cookies|(?:accept|reject) all|cookie (?:settings|preferences|notice|consent)|manage (?:cookie )?(?:preferences|settings|consent)`,
    line`(?:diese|unsere) (?:web)?s(?:eite|ite) verwendet cookies[^?!]{0,160}|wir verwenden cookies[^?!]{0,160}|(?:ce|notre) site utilise des cookies[^?!]{0,160}|nous utilisons des cookies[^?!]{0,160}|(?:este|nuestro) sitio (?:web )?(?:utiliza|usa) cookies[^?!]{0,160}|(?:сайт|мы) использу(?:ет|ем) (?:файлы )?cookies?[^?!]{0,160}`,
  ],
};

/** A caption that was pasted before its paragraph, in one line. */
const holdsParagraph = (words: string): boolean => (words.match(/[\p{Ll}"”’]\. \p{Lu}/gu)?.length ?? 0) >= 2;

/** Captions and credits labelled as such. */
export const pictureLines: FurnitureRule = {
  name: 'picture-line',
  mayBeSentence: true,
  mayInterrupt: true,
  except: holdsParagraph,
  lines: [
    line`(?:image|media|video|photo|picture) (?:copyright|source|caption|credit)s?[:,]? [^?!]{2,300}`,
    line`(?:bild|foto|photo|image|picture) ?: [^?!]{2,160}(?:©|\(c\)) ?[^?!]{2,60}`,
    /^(?!.{0,200}[.!?] .{0,200}[.!?] )[^!?]{8,240}[.)”"]? (?:PHOTO|Photograph|Photo|Picture|Image|Foto|Bild)s?(?:: ?| by | BY )\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}(?: ?[/|] ?(?:\p{Lu}[\p{L}.'’-]* ?){1,4})?$/u,
    line`(?:bildquelle|bildunterschrift|crédit photo|légende de l['’]image|crédito da foto|pie de foto|фото) ?[:|] ?[^?!]{2,120}`,
  ],
};
