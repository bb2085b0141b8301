import { type FurnitureRule, line, part, PIECE } from './rule.ts';

const VERSION = part`mobile|desktop|full|amp|print|printer-friendly|text-only|classic|web`;
const MINUTES = part`(?:about |~ ?)?\d{1,3} ?-?min(?:ut(?:e|o|i|os|en))?s?\.?`;
const LANGUAGE = part`english|inglés|anglais|inglês|englisch|английском|spanish|español|espagnol|espanhol|spanisch|french|français|francés|französisch|german|deutsch|alemán|allemand|portuguese|português|portugués|italian|italiano|russian|русском|русски|ruso|arabic|العربية|chinese|中文|japanese|turkish|türkçe|hindi|urdu|ukrainian|українською|polish|persian|farsi`;
const ACCOUNT = part`sign in|sign up|log in|login|log out|create (?:a free |an |your )?account|register`;

/** A page's versions, navigation, comments and player. */
export const pageControls: FurnitureRule = {
  name: 'page-control',
  lines: [
    line`exit (?:mobile|desktop|full ?screen|reader|print|amp) (?:version|mode|view)`,
    line`(?:view|switch to|go to|visit|use|back to) (?:the |our )?${VERSION} (?:version|site|view)(?: of (?:this|the) (?:page|article|site))?`,
    line`(?:mobile|desktop|printer-friendly|print|amp) version|view (?:image|photo|video|gallery) in full ?screen`,
    line`skip navigation|watch more(?: (?:news|videos?))?|get in touch|(?:swipe|click|tap) (?:or (?:swipe|click|tap) )?(?:to|for) (?:see )?more|réagir|ascolta (?:l['’]articolo|la notizia)|escuchar (?:el )?artículo|écouter (?:l['’]article|cet article)|${MINUTES}`,
    line`(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu|footer|search|comments?|article|next section)`,
    line`(?:back|return|go|scroll) to (?:the )?(?:home ?page|previous page|main page)|(?:back|return|go|scroll) to (?:top|the top of (?:the |this )?page)|top of page`,
    line`(?:read|show|load|view|see) (?:more|less)(?: (?:here|articles|stories|comments|posts|news|results|replies|photos))?|(?:show|view|see) all(?: (?:articles|stories|comments|posts|news|photos))?`,
    line`(?:read|view|see) (?:the|our) (?:full|original|complete|whole) (?:article|story|text|report)(?: here| (?:at|on) [\w-]+(?:\.[\w-]+)+)?|read more (?:at|on) [\w-]+(?:\.[\w-]+)+`,
    line`click here(?: (?:to (?:read|view|see|get|download|subscribe|sign up|watch|listen|continue|join|buy|find)\b|for\b)[^.!?]{0,60})?`,
    line`(?:continue|keep) reading(?: (?:below|the main story|(?:this|the) (?:full )?(?:article|story)))?`,
    line`(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply|response)(?: below| here)?|join the (?:conversation|discussion)`,
    line`(?:view|show|hide|see|load|read) (?:all |the )?(?:\d+ )?comments?(?: \(\d+\))?|\d+ (?:view )?comments|\d+ (?:kommentare|commentaires|comentarios|comentários|commenti|комментари(?:й|я|ев)|reacties)|comments? \(\d+\)|no comments yet|\d+ reads|log in (?:or register )?to post comments`,
    line`comments (?:are|have been) (?:now )?(?:closed|disabled|turned off)(?: (?:on|for) this ${PIECE})?`,
    line`your e-?mail address will not be published|required fields are marked(?: \*)?`,
    line`(?:flag|report)(?: as| this as)? (?:offensive|inappropriate|abuse|abusive)|(?:add|preview|edit|submit)(?: (?:a|your))? comments?|edit screen name|(?:remaining characters|characters remaining)`,
    line`(?:previous|next) (?:article|post|story|page|slide)|page \d+ of \d+`,
    line`(?:temps de )?lecture ?:? ${MINUTES}|${MINUTES} (?:de lecture|de leitura|de lectura|di lettura|lesezeit)|(?:lesezeit|tempo de leitura|tiempo de lectura|tempo di lettura|время чтения) ?:? ?${MINUTES}`,
    line`${MINUTES}[ -]read|(?:estimated )?read(?:ing)? time(?: is)?:? ${MINUTES}`,
    line`listen to (?:this|the) (?:article|story)(?: ?[·|–-]? ?\(?(?:${MINUTES}|\d{1,2}:\d\d(?: min(?:utes)?)?)\)?)?|play (?:audio|video)|watch (?:the |this )?video(?: below| above)?|scroll down for videos?`,
    line`${ACCOUNT}(?:(?: or |, | ?\/ ?| ?\| ?)(?:${ACCOUNT}|subscribe))+`,
    line`sign in|log ?in|sign in (?:now|here)|log in (?:now|here)|create (?:a free |an |your )?account`,
    line`${ACCOUNT}(?: now| here)?(?: (?:or|to) (?:${ACCOUNT}|subscribe))? to (?:your account|continue(?: reading)?|comment|(?:read|access|unlock|view|save)\b[^.!?]{1,60})`,
    line`(?:please )?(?:enable|turn on|activate) javascript[^.!?]{0,80}|you need to enable javascript[^.!?]{0,60}|javascript is (?:disabled|required|not enabled)[^.!?]{0,60}`,
    line`your browser does(?: not|n['’]t) support (?:the |this |html5? ?|javascript)[^.!?]{0,50}|this (?:video|content) is (?:not available|unavailable) in your (?:country|region|location)`,
    line`(?:close|photos?|gallery|slideshow|autoplay)(?: \(\d+ (?:images?|photos?|pictures?|slides?)\))?|(?:image|photo|picture|slide) \d{1,3} (?:of|\/) \d{1,3}|\d{1,3} (?:images|photos|pictures|slides)`,
    line`(?:hide|show|read|view) (?:the )?transcript(?: (?:hide|show) transcript)?|listen to (?:this |the )?article(?: \d{1,2}:\d\d)?|listen\d{1,3}|watch(?: (?:mobile|live))? video|watch (?:live|now)|play (?:video|all)|now playing`,
    line`(?:media )?playback is (?:un|not )supported on (?:your|this) device|(?:media|video|audio) player|(?:copy|embed) this (?:link|code)|about sharing|read about sharing`,
    line`please use the sharing tools found via the share button\b[^!?]{0,120}|use the share button\b[^!?]{0,60}`,
    line`(?:story|article|content|text) continued below|(?:story|article) continues (?:on|in)\b[^.!?]{0,30}|more videos?|view (?:all|more|gallery|slideshow|photos)`,
    line`(?:published |updated |posted )?(?:about |an? )?(?:\d{1,3} )?(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago(?: on [\p{L} ]{3,30})?`,
    line`this (?:is a )?(?:breaking|developing) (?:news )?story[^?!]{0,80}|(?:please )?(?:check back|refresh (?:this|the) page) (?:for|soon|later|often)[^?!]{0,40}`,
    line`(?:toggle|open|close|hide|show) (?:the )?(?:navigation|(?:main |site )?menu|search (?:bar|box)|side ?bar|captions?)|enlarge (?:this )?image`,
    line`(?:like )?loading(?: (?:comments|content|video|player|more))?|text size|font size`,
    /^(?:Home|HOME)(?: ?[>›»→] ?[\p{Lu}\p{N}][^>›»→]{1,30}){1,5}$/u,
    line`(?:read|view|see|leer|lea|lire|ler|leia|lesen|leggi|lees)(?: (?:this|the))?(?: ${PIECE})? (?:in|en|em|auf|het) ${LANGUAGE}|auf ${LANGUAGE} lesen|читать (?:на|по) ?-?${LANGUAGE}|阅读(?:中文|英文)版|中文版|اقرأ بالعربية`,
    line`(?:got|have|do you have) (?:a|any) (?:news |story )?tips?\?(?: (?:e-?mail|contact|send|write|call|let us|get in touch)\b[^!?]{0,100})?`,
    line`article content|is this page useful\??|was this (?:page|article|story|information) (?:useful|helpful|interesting)\??`,
    line`[←«‹]? ?(?:older|newer|previous|next) (?:posts?|entries|entry)|view all posts by [^.!?]{2,40}`,
    line`(?:ir a los|ver (?:los )?|mostrar|ocultar|escribir) ?comentarios(?: ?:? ?\d+)?`,
    line`(?:are|were|have|do|did|can) you\b[^.!?]{0,80}\? (?:please )?(?:e-?mail|contact|call|tell us|write to|get in touch)\b[^!?]{0,300}|if you (?:have|are|were|know)\b[^.!?]{0,60}, (?:please )?(?:call|e-?mail|contact|write to|text|tell) (?:us|[\w.-]+@)[^!?]{0,100}|(?:please )?(?:e-?mail|contact|write to) (?:us (?:at|on)|[\w.-]+@)[^!?]{0,80}`,
    line`about us|contact us|advertise with us|report (?:an error|a typo|a problem|a correction)(?: (?:in|with) this ${PIECE})?`,
    line`(?:empfohlener redaktioneller|externer) inhalt|an dieser stelle finden sie (?:einen )?externen? inhalt[^.!?]{0,80}`,
    line`zum (?:haupt)?inhalt springen|zum seitenanfang|weiterlesen|aller au contenu(?: principal)?|retour en haut(?: de (?:la )?page)?|lire la suite|ir al contenido(?: principal)?|leer más|seguir leyendo`,
    line`читать (?:далее|полностью|дальше)|leggi tutto|lees verder|阅读更多|阅读全文|続きを読む|더 ?보기|اقرأ المزيد`,
  ],
};

/** Links in the footer of a page; alone they could be headings. */
export const weakControl = line`menu|sections|search|home|privacy policy|privacy notice|terms of (?:use|service)|terms (?:and|&) conditions|cookie policy|site ?map|careers|help|accessibility|advertise|contact|register|subscribe|newsletters?|find out more|learn more|listen|download|transcript|embed|comments?`;

/** Sections of a paper in the menu of a page. */
export const sectionName = line`news|weather|sports?|business|politics|opinion|videos?|local|world|national|entertainment|lifestyle|technology|tech|science|health|culture|travel|money|climate|live|more|obituaries|traffic|arts?|style|food|podcasts?|investigations|watch|explore|in-?depth`;
