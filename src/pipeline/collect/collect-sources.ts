import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodedHtml } from '../formats/decoded-html.ts';
import { type Entry, entryAt, type Importer, type Origin, plainText } from '../import/entry.ts';
import { type ImportSettings, StoryImport } from '../import/story-import.ts';
import { pageContent } from '../import/warc.ts';
import { formatError, formatIssues } from '../report/report.ts';
import { issueSeverity } from '../report/issue.ts';
import { type CollectedState, readState, stateKey, writeState } from './collected-state.ts';
import {
  type ClientSettings,
  DEFAULT_CLIENT,
  PoliteClient,
  type Received,
  RefusedByRobots,
} from './polite-client.ts';
import { RequestError } from './request.ts';
import { hasWord, readSources, SOURCES_FILE, type SourcesFile, type StorySources } from './sources-file.ts';

export interface CollectSettings {
  content: string;
  today: string;
  client?: Partial<Pick<ClientSettings, 'limits' | 'pause'>>;
}

/** Pages of one feed that are fetched in a run; the others follow in the next. */
const MOST_PAGES = 50;

/**
 * Fetches the feeds and pages that `sources.yml` names, and imports what they have. A source that fails costs itself
 * alone, and is asked again in the next run.
 *
 * @throws Error if there is no `sources.yml`, or nothing can be written
 */
export async function collect(settings: CollectSettings): Promise<{ report: string; failed: boolean }> {
  const { content } = settings;
  const read = await readSources(content);
  if (!read.sources) return { report: formatIssues(read.issues), failed: true };
  const { contact, private: hosts, stories } = read.sources;
  const client = new PoliteClient({ ...DEFAULT_CLIENT, ...settings.client, contact, private: hosts });
  const state = await readState(content);
  const reports: string[] = read.issues.length > 0 ? [formatIssues(read.issues)] : [];
  let failed = read.issues.some((issue) => issueSeverity(issue) === 'error');
  for (const [story, sources] of Object.entries(stories)) {
    const session = await openStory({ content, story, today: settings.today, dryRun: false }, reports);
    if (!session) {
      failed = true;
      continue;
    }
    const run = new StoryRun(session, client, state, read, { ...settings, story, sources });
    try {
      await run.collect();
    } finally {
      const { report, failed: hasErrors } = await session.finish();
      reports.push(`${story}:\n${report}`);
      failed ||= hasErrors;
      await writeState(content, state);
    }
  }
  return { report: reports.join('\n\n'), failed };
}

/** Opens a story; null, with the reason in the report, if it cannot be imported into. */
async function openStory(settings: ImportSettings, reports: string[]): Promise<StoryImport | null> {
  try {
    return await StoryImport.open(settings);
  } catch (error) {
    reports.push(formatError(error));
    return null;
  }
}

interface RunSettings extends CollectSettings {
  story: string;
  sources: StorySources;
}

/** The collection of one story. */
class StoryRun {
  readonly #session: StoryImport;
  readonly #client: PoliteClient;
  readonly #state: CollectedState;
  readonly #file: SourcesFile;
  readonly #settings: RunSettings;

  constructor(
    session: StoryImport,
    client: PoliteClient,
    state: CollectedState,
    file: SourcesFile,
    settings: RunSettings,
  ) {
    this.#session = session;
    this.#client = client;
    this.#state = state;
    this.#file = file;
    this.#settings = settings;
  }

  async collect(): Promise<void> {
    const { feeds, pages } = this.#settings.sources;
    for (const [index, address] of feeds.entries()) await this.#feed(address, ['feeds', index]);
    for (const [index, address] of pages.entries())
      await this.#page(entryAt('the page', { address }), ['pages', index]);
  }

  /** The name of a source in the state. */
  #keyOf(address: string): string {
    return stateKey(this.#settings.story, this.#settings.sources.words, address);
  }

  async #feed(address: string, place: readonly PropertyKey[]): Promise<void> {
    const key = this.#keyOf(address);
    const received = await this.#fetch(address, place, conditionsOf(this.#state[key]));
    if (typeof received === 'string' || received.status === 304) return;
    const excerpts: [Entry, Origin][] = [];
    const imported = await this.#session.add(
      { name: address, bytes: received.body },
      {
        retrieved: this.#settings.today,
        filter: (entry, origin) => {
          if (!this.#isWanted(entry)) return false;
          if (!entry.content) excerpts.push([entry, origin]);
          return entry.content !== null;
        },
      },
    );
    let isWhole = true;
    for (const [index, [entry, origin]] of excerpts.entries())
      isWhole = index < MOST_PAGES && (await this.#excerpt(entry, origin, place)) && isWhole;
    if (imported > 0) await this.#keep(received, address);
    // What is still to be fetched would be missed if the feed were “not modified”.
    if (isWhole) this.#state[key] = versionOf(received);
    else delete this.#state[key];
  }

  /** Imports the page of an entry without a text; returns false if it is to be tried again. */
  async #excerpt(entry: Entry, origin: Origin, place: readonly PropertyKey[]): Promise<boolean> {
    const { address } = entry;
    if (address === null || this.#session.hasAddress(address)) {
      this.#session.note(entry, origin);
      return true;
    }
    const outcome = await this.#page({ ...entry, statedIn: origin }, place);
    if (outcome === 'refused') this.#session.note(entry, origin);
    return outcome !== 'failed';
  }

  /** Fetches and imports a page. It is refused if there is no article in it, or robots.txt does not allow it. */
  async #page(entry: Entry, place: readonly PropertyKey[]): Promise<'taken' | 'refused' | 'failed'> {
    const address = entry.address ?? '';
    const key = this.#keyOf(address);
    const isHeld = this.#session.hasAddress(address);
    const received = await this.#fetch(address, place, isHeld ? conditionsOf(this.#state[key]) : {});
    if (typeof received === 'string') return received;
    if (received.status === 304) return 'taken';
    // Pages of entries are not asked for again.
    if (!entry.statedIn) this.#state[key] = versionOf(received);
    const { words } = this.#settings.sources;
    let notWanted = 0 as number;
    const imported = await this.#session.add(
      { name: address, bytes: received.body },
      {
        retrieved: this.#settings.today,
        importer: pageImporter(entry, received),
        // An entry of a feed has been looked through already.
        filter: ({ content }) => {
          const isWanted =
            entry.statedIn !== undefined || hasWord(decodedHtml(content?.bytes.toString() ?? ''), words);
          if (!isWanted) notWanted += 1;
          return isWanted;
        },
      },
    );
    return imported > 0 || notWanted > 0 || this.#session.hasAddress(address) ? 'taken' : 'refused';
  }

  #isWanted({ title, summary, content }: Entry): boolean {
    const texts = [title, summary, content?.bytes.toString()].map((text) => decodedHtml(text ?? ''));
    return hasWord(texts.join('\n'), this.#settings.sources.words);
  }

  /** Fetches an address; if that fails, adds an issue, and returns whether to try again. */
  async #fetch(
    address: string,
    place: readonly PropertyKey[],
    headers: Readonly<Record<string, string>>,
  ): Promise<Received | 'failed' | 'refused'> {
    try {
      return await this.#client.fetch(address, headers);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const isRefused = error instanceof RefusedByRobots;
      this.#session.refuse({
        kind: 'failed-source',
        path: SOURCES_FILE,
        line: this.#file.lineOf(['stories', this.#settings.story, ...place]),
        text: `${address}: ${error.message}`,
        ...(isRefused && { remedy: 'Save the page by hand, or ask its publisher.' }),
      });
      return isRefused ? 'refused' : 'failed';
    }
  }

  /** Keeps a feed as received, for whoever wants to compare its SHA-256. */
  async #keep({ body }: Received, address: string): Promise<void> {
    const folder = path.join(this.#settings.content, 'stories', this.#settings.story, 'received');
    await mkdir(folder, { recursive: true });
    const sha256 = createHash('sha256').update(body).digest('hex');
    const host = new URL(address).hostname.replace(/[^\w.-]/g, '_');
    const ending = /^\s*\{/.test(body.toString('latin1', 0, 100)) ? 'json' : 'xml';
    await writeFile(path.join(folder, `${host}-${sha256.slice(0, 16)}.${ending}`), body);
  }
}

function versionOf({ headers }: Received): CollectedState[string] {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

const conditionsOf = ({ etag, lastModified }: CollectedState[string] = {}): Record<string, string> => ({
  ...(etag !== undefined && { 'if-none-match': etag }),
  ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
});

/** Takes a page or a text as received, with what the feed says of it. */
const pageImporter =
  (entry: Entry, { headers }: Received): Importer =>
  ({ bytes }) => {
    const type = headers['content-type'] ?? 'text/html';
    const isText = /^text\/plain\b/i.test(type);
    if (!isText && !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
      throw new Error(`it is no page but ${type.slice(0, 80)}`);
    const content = isText ? plainText(bytes.toString('utf8')) : pageContent(bytes, type);
    return { what: 'a page', entries: [{ ...entry, place: 'the page', content }] };
  };
