const AGENCIES =
  'AP|Associated Press|AFP|Reuters|dpa|DPA|EFE|ANSA|Xinhua|TASS|Interfax|RIA Novosti|UPI|PTI|ANI|IANS|PA|PA Media|Bloomberg|' +
  'CNN|BBC|IRNA|Yonhap|Kyodo|Anadolu|AA|Ukrinform|UNIAN|CP|The Canadian Press|AAP|NTB|TT|APA|ATS|Belga|MTI|CTK|PAP|SITA';

const PLACE = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?: [\p{Lu}.'’-]+){0,4}`;
const ANY_PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+){0,4}`;
const REST = String.raw`(?:, [\p{L}\p{N}.'’ ]{2,24}){0,2}`;

/** "PARIS, March 3 (Reuters) - ", "NAIROBI, Kenya (AP) — ", "LONDON — ", "Berlin (dpa) – ". */
const DATELINE = new RegExp(
  `^(?:${PLACE}${REST}(?: \\([\\p{L}][\\p{L} ./&]{1,24}\\))?|${ANY_PLACE}${REST} \\((?:${AGENCIES})\\)) ?(?:—|–|--?|:) ?(?=["“‘«„]?[\\p{Lu}\\p{N}])`,
  'u',
);

/** Where the news was sent from, as agencies set it before the first sentence; empty where nothing of the kind stands there. */
export const agencyDateline = (line: string): string => DATELINE.exec(line.slice(0, 160))?.[0] ?? '';
