import { setTimeout as wait } from 'node:timers/promises';
import parseRobots, { type Robot } from 'robots-parser';
import { type Answer, get, type Limits, RequestError } from './request.ts';

/** The name by which robots.txt may address the program. */
const AGENT = 'Dateline';

export interface ClientSettings {
  contact?: string | undefined;
  /** Hosts, with their ports, that may be in a private network. */
  private: readonly string[];
  limits: Limits;
  /** The shortest time between two requests to a host, in milliseconds. */
  pause: number;
}

export const DEFAULT_CLIENT = {
  limits: { milliseconds: 30_000, bytes: 8 * 1024 * 1024 },
  pause: 1_000,
} as const;

const MOST_REDIRECTIONS = 5;
/** A longer pause that robots.txt asks for is not waited for, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/** An answer, with the address that gave it. */
export interface Received extends Answer {
  url: string;
}

/** A request that robots.txt refuses: it is not repeated. */
export class RefusedByRobots extends RequestError {}

/**
 * Fetches one address after another: as robots.txt allows, with a pause between requests to one host, and none more to a
 * host that says that it is overburdened.
 */
export class PoliteClient {
  readonly #settings: ClientSettings;
  readonly #robots = new Map<string, Robot | null>();
  readonly #last = new Map<string, number>();
  readonly #overburdened = new Set<string>();

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /**
   * Fetches an address, and follows its redirections.
   *
   * @throws RequestError with the reason if there is no answer with status 200 or, if asked for, 304
   */
  async fetch(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    const received = await this.#follow(new URL(address), headers, (url) => this.#askRobots(url));
    if (!received) throw new RequestError(`more than ${MOST_REDIRECTIONS} redirections`);
    const { status } = received;
    if (status === 200 || (status === 304 && Object.keys(headers).length > 0)) return received;
    throw new RequestError(`the answer has status ${status}`);
  }

  /** The first answer that is no redirection, or null after too many; `before` is called before each request. */
  async #follow(
    start: URL,
    headers: Readonly<Record<string, string>>,
    before: (url: URL) => Promise<void>,
  ): Promise<Received | null> {
    let url = start;
    for (let count = 0; count <= MOST_REDIRECTIONS; count++) {
      if (!/^https?:$/.test(url.protocol)) throw new RequestError(`${url.protocol} is not read`);
      await before(url);
      const answer = await this.#get(url, headers);
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined)
        return { ...answer, url: url.href };
      if (!URL.canParse(location, url)) throw new RequestError('it leads to what is no address');
      url = new URL(location, url);
    }
    return null;
  }

  async #get(url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { contact, limits } = this.#settings;
    if (this.#overburdened.has(url.host)) throw new RequestError('its host has asked for fewer requests');
    await this.#pauseFor(url);
    const agent = `${AGENT}/1${contact === undefined ? '' : ` (+${contact})`}`;
    try {
      const mayBePrivate = this.#settings.private.includes(url.host);
      const answer = await get(url, { ...headers, 'user-agent': agent }, limits, mayBePrivate);
      if (answer.status === 429 || answer.status === 503) this.#overburdened.add(url.host);
      return answer;
    } finally {
      this.#last.set(url.host, performance.now());
    }
  }

  async #pauseFor(url: URL): Promise<void> {
    const last = this.#last.get(url.host);
    if (last === undefined) return;
    const asked = (this.#robots.get(url.origin)?.getCrawlDelay(AGENT) ?? 0) * 1_000;
    const pause = Math.max(this.#settings.pause, Math.min(asked, LONGEST_PAUSE));
    const left = last + pause - performance.now();
    if (left > 0) await wait(left);
  }

  /** RFC 9309: a site without a robots.txt allows all, one whose robots.txt cannot be read allows nothing. */
  async #askRobots(url: URL): Promise<void> {
    if (!this.#robots.has(url.origin)) this.#robots.set(url.origin, await this.#readRobots(url));
    if (this.#robots.get(url.origin)?.isDisallowed(url.href, AGENT))
      throw new RefusedByRobots('its robots.txt does not allow it');
  }

  /** RFC 9309 takes a robots.txt behind more than five redirections for one that is missing. */
  async #readRobots({ origin }: URL): Promise<Robot | null> {
    const place = new URL('/robots.txt', origin);
    const received = await this.#follow(place, {}, () => Promise.resolve());
    if (!received) return null;
    const { status, body } = received;
    if (status === 200) return parseRobots(place.href, body.toString('utf8'));
    if (status >= 400 && status < 500 && status !== 429) return null;
    throw new RequestError(`its robots.txt cannot be read: status ${status}`);
  }
}
