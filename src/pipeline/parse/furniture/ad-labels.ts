import { type FurnitureRule, line, part } from './rule.ts';

/** Spellings of the label, misspellings included, in languages that have one word for it. */
const LABEL = part`adverti[sz]e?ments?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|reklama|reklame|reklam|annons|annonse|mainos|advertentie|διαφήμιση|広告|廣告|广告|광고|إعلان|פרסומת`;

const PROMOTION = part`${LABEL}|ads?|promotion|promo|video|newsletter(?: (?:promotion|sign-?up))?`;

/** Labels of advertisements, and links to skip one. */
export const adLabels: FurnitureRule = {
  name: 'ad-label',
  mayBeLowerCase: true,
  mayInterrupt: true,
  lines: [
    line`${LABEL}(?:[\s|:–—-]+${LABEL})?`,
    /^(?:Ad|AD|Ads|ADS)$/u,
    line`ad feedback|ads by google|sponsored|report (?:this )?ad|remove ads|hide ad|why this ad\??|skip ad(?:vertisement)?`,
    line`${LABEL}[\s|:–—.-]+(?:scroll (?:down )?to continue(?: reading)?|continue reading(?: below| the main story)?|(?:story|article) continues below(?: this ad)?|remove ads?|skip ad)`,
    line`(?:the )?(?:article|story|content|post) continues (?:below|after)(?: (?:this |the )?${PROMOTION})?`,
    line`(?:article|story|content|post) continues`,
    line`(?:after|skip past) newsletter promotion|${LABEL} \d{1,2}`,
    line`continua (?:depois|após) (?:da|a) publicidade|la suite après (?:la|cette) publicité|(?:continúa|sigue) (?:leyendo )?(?:después|tras) (?:de )?la publicidad|(?:weiter|der artikel geht weiter) nach der (?:anzeige|werbung)`,
    line`continue reading (?:below|after) (?:this |the )?${PROMOTION}`,
    line`(?:scroll|swipe) (?:down )?to continue(?: reading)?(?: with content)?`,
    line`(?:scroll|skip) past (?:the )?(?:ads?|${LABEL})`,
    line`(?:sponsored|promoted|paid)(?: partner)? (?:content|posts?|links?|stories)(?: (?:by|from) (?:taboola|outbrain|revcontent))?`,
    line`this (?:ad|advertisement) has not loaded yet(?:, but your article continues below)?`,
  ],
};
