import type { WrittenAddress } from './addresses.ts';
import { type Answer, readAnswer } from './read-answer.ts';

/** A link as a page writes it, and the fragment that it names. */
interface Link {
  from: string;
  written: string;
  fragment: string;
}

/** What is known of an address. */
interface Visited {
  /** Undefined until it was asked; null if there was no response, which is reported elsewhere. */
  status: number | null | undefined;
  /** The ids in a page; empty for other files. */
  ids: ReadonlySet<string>;
  /** Links to be judged when it is answered. */
  links: Link[];
}

export interface Crawl {
  visited: number;
  /** Problems found, each with its address, the worst first. */
  problems: string[];
}

export interface CrawlOptions {
  /** Answers an address, or says why it cannot; by default a request to the host. */
  ask?: Ask | undefined;
  /** The origin in the pages' canonical addresses, if it is not the one crawled. */
  publicOrigin?: string | undefined;
  /** Whether the host can send its own headers. */
  withHeaders: boolean;
  /** Called now and then with how many addresses were visited, and how many are known. */
  onProgress?: ((visited: number, known: number) => void) | undefined;
}

/** Pages read at once, so that a distant host need not be waited for page by page. */
const AT_ONCE = 8;

/**
 * Crawls a served site from its first page, through the addresses in its pages, style sheets, data and feeds. Reports
 * what is missing, of the wrong type, too large, without its headers, outside the base path or on another host.
 */
export async function crawlSite(start: URL, options: CrawlOptions): Promise<Crawl> {
  const problems: string[] = [];
  const base = start.pathname;
  const ask = options.ask ?? request;
  const known = new Map<string, Visited>();
  let waiting: string[] = [];
  let visited = 0;

  const arrive = (address: string): Visited => {
    const found = known.get(address) ?? { status: undefined, ids: new Set(), links: [] };
    if (!known.has(address)) {
      known.set(address, found);
      waiting.push(address);
    }
    return found;
  };

  const judge = ({ status, ids }: Visited, { from, written, fragment }: Link): void => {
    const fault = linkFault(status ?? null, fragment === '' || ids.has(fragment));
    if (fault !== null) problems.push(`${from}: ${written} ${fault}`);
  };

  /** Judges an address that a page writes, at once or when what is there is known. */
  const follow = ({ written, isFollowed }: WrittenAddress, from: string, page: URL): void => {
    const url = URL.parse(written, page);
    const isOurs = url?.origin === start.origin || url?.origin === options.publicOrigin;
    if (url === null) problems.push(`${from}: ${written} is not a valid address`);
    else if (!isOurs) {
      if (!isFollowed || !/^https?:$/.test(url.protocol))
        problems.push(`${from}: ${written} requests another host`);
    } else if (!url.pathname.startsWith(base)) problems.push(`${from}: ${written} leaves ${base}`);
    else {
      const target = arrive(url.pathname);
      const link = { from, written, fragment: decoded(url.hash.slice(1)).split(':~:')[0] ?? '' };
      if (target.status === undefined) target.links.push(link);
      else judge(target, link);
    }
  };

  async function visit(address: string): Promise<void> {
    const page = new URL(address, start);
    const answer = await ask(page);
    const here = arrive(address);
    if (typeof answer === 'string') problems.push(`${address}: ${answer}`);
    here.status = typeof answer === 'string' ? null : answer.status;
    if (typeof answer !== 'string' && answer.status === 200) {
      const { faults, ids, addresses } = readAnswer(address, answer, options.withHeaders);
      problems.push(...faults.map((fault) => `${address}: ${fault}`));
      here.ids = ids;
      for (const one of addresses) follow(one, address, page);
      options.onProgress?.((visited += 1), known.size);
    }
    for (const link of here.links.splice(0)) judge(here, link);
  }

  async function visitAll(): Promise<void> {
    while (waiting.length > 0) {
      const now = waiting.values();
      waiting = [];
      const visitNext = async (): Promise<void> => {
        for (const address of now) await visit(address);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, visitNext));
    }
  }

  const first = arrive(base);
  await visit(base);
  if (first.status !== 200)
    return {
      visited: 1,
      problems: [...problems, ...(first.status ? [`${base}: answers ${first.status}`] : [])],
    };
  waiting.shift();
  const own = ['robots.txt', 'feed.xml', 'feed.json', 'sitemap-index.xml', 'story.schema.json'];
  const promised = own.map((file) => [`${base}${file}`, arrive(`${base}${file}`)] as const);
  await visitAll();
  for (const [address, { status }] of promised)
    if (status !== 200 && status !== null) problems.push(`${address}: answers ${status}`);
  problems.push(...(await missingPageFaults(start, ask)));
  return { visited: known.size, problems: worstFirst(problems) };
}

/** Returns what is wrong with a link to an address with this status, or null. */
function linkFault(status: number | null, hasFragment: boolean): string | null {
  if (status === null) return null;
  if (status >= 300 && status < 400) return `is redirected (${status}); link to where it leads`;
  if (status !== 200) return `does not exist (${status})`;
  return hasFragment ? null : 'has no such fragment';
}

/** What keeps a reader from a page comes before what a page lacks, and that before what a host should send with it. */
const RANKS = [
  /: answers \d|does not exist| cannot be (?:read|fetched)|is not answered by/,
  /requests another host|leaves \/|is not a valid address/,
  /: is served /,
  / has no such fragment$| is redirected /,
  /: has \d+ bytes/,
];

function worstFirst(problems: readonly string[]): string[] {
  const rankOf = (problem: string): number => {
    const rank = RANKS.findIndex((words) => words.test(problem));
    return rank === -1 ? RANKS.length : rank;
  };
  return problems.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const LONGEST_WAIT_MS = 30_000;
/** A host may close a connection just when it is used again. */
const TRIES = 3;

/** Returns the response, or why there is none. */
export type Ask = (url: URL) => Promise<Answer | string>;

/** Asks a host. */
export async function request(url: URL, tried = 1): Promise<Answer | string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (tried < TRIES && error instanceof TypeError) return request(url, tried + 1);
    // The error of fetch only says that it failed; the reason is its cause.
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return `cannot be fetched: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Checks that a missing address is answered with the 404 page and status. */
async function missingPageFaults(start: URL, ask: Ask): Promise<string[]> {
  const address = `${start.pathname}no/such/page/`;
  const answer = await ask(new URL(address, start));
  if (typeof answer === 'string') return [`${address}: ${answer}`];
  if (answer.status !== 404) return [`${address}: answers ${answer.status}, not 404`];
  return answer.bytes.toString('utf8').includes('There is no page at this address')
    ? []
    : [`${address}: is not answered by 404.html`];
}
