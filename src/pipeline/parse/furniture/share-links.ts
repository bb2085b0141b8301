import { type FurnitureRule, line, NETWORK, NETWORKS, part, PIECE } from './rule.ts';

const PEOPLE = part`(?:your )?(?:friends|followers|family|others|your network)(?: (?:and|&) (?:friends|followers|family))?`;
const NEW_WINDOW = part`\(opens in (?:a )?new (?:window|tab)\)`;
/** Reasons given for following. */
const IN_RETURN = part`[ ,]+(?:@[\w.]+|for (?:more|the latest|all the latest|breaking|daily|live|instant|regular|exclusive|our)\b[^.!?]{0,60}|to (?:get|stay|receive|keep|never miss)\b[^.!?]{3,60})`;
const NAME = part`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}`;

const BUTTON = part`facebook|twitter|x|whats ?app|telegram|linked ?in|reddit|pinterest|instagram|bluesky|mastodon|threads|messenger|tumblr|flipboard|viber|youtube|tiktok|vk|wechat|weibo|e-?mail|print|share(?: (?:this|it)(?: ${PIECE})?)?|tweet|pin|save|copy link`;
const BUTTON_IN_ROW = part`${BUTTON}|listen(?: to (?:this |the )?article)?(?: \d{1,2}:\d\d)?|post|comments?(?: \(?\d+\)?)?|more`;

/** Buttons in a row on one line, separated only by spaces; two with a bar between may be a credit. */
const ROW_OF_THREE = line`${BUTTON_IN_ROW}(?:(?: | ?[|·•/] ?)${BUTTON_IN_ROW}){2,19}(?: (?:more|\+))?`;
const ROW_OF_TWO = line`${BUTTON}(?: | ?[|·•] ?)${BUTTON}`;

/** Buttons and invitations to share, send, save or print an article, or to follow its publisher or writer. */
export const shareLinks: FurnitureRule = {
  name: 'share-link',
  matches: (words) => ROW_OF_THREE.test(words) || ROW_OF_TWO.test(words),
  lines: [
    line`share(?: (?:this|it))?(?: ${PIECE})?(?: now)?`,
    line`share the (?:article|post|page)`,
    line`share(?: this| it)?(?: ${PIECE})?(?: on| via| to| by| through| using| with) ${NETWORKS}(?: ${NEW_WINDOW})?`,
    line`share (?:on|via|with|to)`,
    line`share(?: this ${PIECE})? with ${PEOPLE}`,
    line`(?:share (?:on|via|by) ${NETWORK}[ ,|·•]*){2,8}(?:e-?mail|print|more)?`,
    line`click (?:here )?to (?:share(?: this)?(?: ${PIECE})?(?: on| via| with) ${NETWORKS}|(?:e-?mail|send)(?: this| a link)?(?: ${PIECE})?(?: to a friend)?|print(?: this)?(?: ${PIECE})?|tweet(?: this)?)(?: ${NEW_WINDOW})?`,
    line`(?:re)?tweet(?: this)?(?: ${PIECE})?|pin it|pin this`,
    line`(?:e-?mail|print|save|bookmark|send|gift)(?: this)? ${PIECE}|(?:e-?mail|print|bookmark) this|send to a friend|e-?mail (?:this )?to a friend|printable version`,
    line`copy (?:the |article )?(?:link|url)|link copied(?: to (?:the )?clipboard)?|copied(?: to (?:the )?clipboard)?|get link`,
    /^\d+(?:[.,]\d+)?[KkMm]? ?(?:Shares|SHARES)$/u,
    /^\d+(?:[.,]\d+)?[KkMm] shares$/u,
    /^\d+(?:[.,]\d+)?[KkMm]? [Vv]iew comments$/u,
    line`(?:follow|like|join|find|watch|add|connect with) (?:us|me)(?: (?:on|at|via) ${NETWORKS}(?: (?:page|channel|account|group|feed)s?)?)(?:${IN_RETURN})?`,
    line`follow us(?: @[\w.]+)?|follow @[\w.]+(?: on ${NETWORKS})?`,
    new RegExp(
      `^Follow ${NAME} (?:on|On) (?:Facebook|Twitter|X|Instagram|Telegram|LinkedIn|Bluesky|Mastodon|YouTube|TikTok|Threads)(?: (?:and|&) (?:Facebook|Twitter|X|Instagram|Telegram|LinkedIn))?(?::? @[\\w.]+)?$`,
      'u',
    ),
    line`(?:join|follow|like|visit|check out|see) our (?:official )?${NETWORKS} (?:page|channel|group|community|account|feed)s?(?:${IN_RETURN})?`,
    line`copiar enlace|copier le lien|link kopieren|copia (?:il )?link|(?:с)?копировать ссылку`,
    line`(?:share|teilen|partager|compartir|condividi|поделиться) ?: ?${NETWORK}(?: ?[|,·/] ?${NETWORK}){0,8}`,
    line`share (?:this )?${PIECE} (?:in|on|with|to) your (?:social )?networks?`,
    line`auf ${NETWORK} teilen|(?:diesen )?(?:artikel |beitrag )?teilen(?: (?:auf|per|via|bei) ${NETWORKS})?`,
    line`ajouter à (?:vos|mes) (?:sélections|favoris|articles)|lire plus tard|auf die merkliste|guardar (?:noticia|artículo)|salvar (?:artigo|para ler depois)`,
    line`partager(?: (?:cet article|sur ${NETWORKS}|par e-?mail))?`,
    line`compartir(?: (?:este artículo|esta noticia|en ${NETWORKS}|por e-?mail))?`,
    line`compartilhar?(?: (?:no|na|este artigo|esta notícia)(?: ${NETWORKS})?)?`,
    line`condividi(?: (?:su ${NETWORKS}|questo articolo|l['’]articolo))?`,
    line`поделиться(?: (?:в|во|через|на) ${NETWORKS}| ссылкой| статьей| новостью| в соцсетях)?`,
    line`delen|deel dit artikel|del artikel(?:en)?|udostępnij|paylaş|bagikan`,
    line`分享(?:到(?:微信|微博|朋友圈|脸书|推特))?|シェア(?:する)?|この記事をシェア(?:する)?|공유(?:하기)?|شارك(?: (?:المقال|الخبر|القصة))?`,
  ],
};

/** Buttons that could also be a heading or a list entry: they count only beside unambiguous ones. */
export const weakButton = line`${NETWORK}|print|drucken|imprimer|imprimir|stampa|распечатать|save|merken|like(?: this)?|follow|comments?|copy|link|shares|pocket|more|bookmark`;

/** Buttons that no list of networks in an article would contain. */
export const handlingButton = line`e-?mail|print|drucken|imprimer|imprimir|save|copy|link|more|bookmark`;
