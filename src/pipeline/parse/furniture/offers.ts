import { type FurnitureRule, line, part } from './rule.ts';

/** What subscribers receive. */
const DELIVERY = part`newsletters?|mailing list|inbox|e-?mail (?:alerts|updates|newsletter|list)|news alerts|push notifications|(?:youtube|telegram|whatsapp) channel|podcast|(?:morning|evening|daily|weekly|breaking[ -]news) (?:briefing|digest|bulletin|alerts?)`;
const NOW = part`now|today|here|free|for free|online`;

/** Offers of subscriptions, memberships, newsletters and apps. */
export const offers: FurnitureRule = {
  name: 'subscription',
  lines: [
    line`(?:please )?(?:subscribe|sign up)(?: ${NOW}){0,2}|(?:please )?(?:subscribe|log in|sign in|register) to (?:continue|keep) reading`,
    line`get (?:the|our|all|more)\b[^.!?]{0,60}\b(?:stories|news|headlines|coverage|reporting)\b[^.!?]{0,60}\b(?:privacy policy|sent to you|e-?mail|inbox|for free|newsletter|app)`,
    line`(?:the )?best of [^.!?]{2,40} delivered (?:straight )?to your inbox|sign up (?:to|for) (?:the |our )?[^.!?]{2,40}(?:newsletter|briefing|update|edition)`,
    line`(?:new ?)?you can now listen to [^.!?]{2,40} (?:articles|stories)|your support (?:helps|makes|means|allows|enables|powers)\b[^!?]{0,160}`,
    /^Sign up (?:to|for) (?:the |our )?\p{Lu}[\p{L}&'’]*(?: (?:the |and |of |in |for )?\p{Lu}[\p{L}&'’]*){0,4}$/u,
    line`free (?:daily|weekly|monthly) (?:newsletter|e-?mail|briefing)|[^.!?]{3,60} [–—-] we['’]ll (?:point you to|send you|bring you|e-?mail you)\b[^!?]{0,140}`,
    line`privacy (?:notice|policy): [^!?]{10,300}|newsletters may contain\b[^!?]{0,200}`,
    line`get (?:the )?[^.!?]{2,40} in your inbox|get \d+ (?:months?|weeks?) (?:of [^.!?]{2,30} )?(?:for|from) (?:only |just )?[$£€]\d[^!?]{0,60}|support (?:our |your )?local journalism[^!?]{0,80}`,
    line`enjoying (?:this|our|the) (?:article|story|coverage|newsletter)\??|subscribe (?:from|for) (?:only |just |as little as )?[$£€]\d[^!?]{0,100}`,
    line`recib[ae] (?:gratis )?(?:el|la|nuestro|nuestra) (?:boletín|newsletter)[^.!?]{0,60}|(?:apúntate|suscríbete|regístrate)(?: (?:aquí|ahora|gratis))?`,
    line`(?:see|read|view) our privacy (?:policy|notice)`,
    line`(?:jetzt )?abonnieren|s['’]abonner|je m['’]abonne|suscribirse|suscríbete|подписаться|订阅|購読`,
    line`(?:please )?(?:subscribe|sign up|register)(?: ${NOW}){0,2} (?:to|for|and|with|via|by)\b[^.!?]{0,100}\b${DELIVERY}\b[^.!?]{0,80}`,
    line`(?:get|have|receive) (?:the |our |all |all the |more |your |(?:the )?(?:day|week)['’]s )*(?:latest|top|breaking|best|daily|today['’]s|biggest|most important|weekly|local|morning|must-read)\b[^.!?]{0,80}\b(?:inbox|e-?mail(?:ed)?|newsletter|phone|delivered)\b[^.!?]{0,60}`,
    line`(?:stay|keep) (?:up to date|up-to-date|informed|updated|connected)\b[^.!?]{0,60}\b(?:newsletters?|inbox|subscrib\w+|news alerts|our app)\b[^.!?]{0,40}`,
    line`(?:enter |type )?your e-?mail(?: address)?(?: here| below)?`,
    line`download (?:the|our) [^.!?,]{0,40}\bapp(?: (?:${NOW}|(?:from|on) (?:the )?(?:app store|google play)[^.!?]{0,40}|for (?:free|more|the latest)\b[^.!?]{0,40}|to (?:read|get|stay)\b[^.!?]{0,50}))?`,
    line`(?:already|not) a subscriber\?|(?:already|not)(?: yet)? a (?:subscriber|member)(?: yet)?\?(?: (?:sign|log) in\b[^.!?]{0,30}| (?:subscribe|join|register|sign up)\b[^.!?]{0,30})`,
    line`(?:already have|don['’]t have|do you have) an account\?(?: (?:sign|log) (?:in|up)\b[^.!?]{0,30}| (?:register|create)\b[^.!?]{0,30})?`,
    line`become (?:a|our) (?:member|subscriber)(?: ${NOW})?|support our journalism(?: ${NOW})?|start your (?:free )?(?:trial|subscription)(?: ${NOW})?`,
    line`(?:unlock|get) (?:unlimited|full|instant) (?:digital )?access\b[^.!?]{0,60}|(?:subscribe|register|sign up)(?: ${NOW})? (?:for|to (?:read|continue|unlock|get|access))\b[^.!?]{0,20}(?:unlimited|full access|only [$£€₹]|just [$£€₹]|free access|this article|continue reading|full (?:article|story))[^!?]{0,60}`,
    line`this (?:article|story|content) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:our )?(?:subscribers|members|registered users)(?: only)?`,
    line`you(?: have|['’]ve) (?:\d+|one|two|three|four|five|reached (?:your|the) (?:monthly )?limit of(?: \d+)?|used all (?:of )?your) free articles?\b[^.!?]{0,60}`,
    line`thank(?:s| you) for (?:subscribing|signing up)\b[^.!?]{0,60}|never miss (?:a story|an update|a post|an issue|a beat)(?: again)?`,
    line`by (?:signing up|subscribing|registering|entering your e-?mail|clicking [^,.!?]{1,40})\b[^,.!?]{0,40},? you (?:agree|consent|acknowledge|confirm|accept)\b[^!?]{0,200}`,
    line`(?:(?:unseren )?newsletter (?:hier )?abonnieren|abonnieren sie unseren [^.!?]{0,40}newsletter[^.!?]{0,40}|melden sie sich (?:hier |jetzt )?(?:für|zu) [^.!?]{0,40}newsletter[^.!?]{0,20})`,
    line`(?:abonnez|inscrivez)-vous à (?:notre|la|nos) [^.!?]{0,20}newsletters?[^.!?]{0,60}|(?:suscríbete|suscríbase) (?:a|al) [^.!?]{0,30}(?:newsletter|boletín|canal)[^.!?]{0,60}|iscriviti alla (?:nostra )?newsletter[^.!?]{0,40}|assine (?:a )?(?:nossa )?newsletter[^.!?]{0,40}`,
    line`подпи(?:шитесь|сывайтесь) на (?:нас|наш|нашу|наши|рассылку|новости|канал)[^.!?]{0,80}`,
  ],
};
