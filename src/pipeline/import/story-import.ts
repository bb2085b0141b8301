import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { containerLanguage } from '../derive/article-language.ts';
import { stemOf } from '../formats/format.ts';
import { readStoryFolder, type StoryFolder } from '../read/content-folder.ts';
import { maxBytesOf, type RawFile } from '../read/raw-file.ts';
import { maxFileBytes, type SiteSettings, siteSettingsSchema } from '../read/settings.ts';
import { readFileBytes, systemCode } from '../read/text-file.ts';
import { readYamlFile } from '../read/yaml-file.ts';
import { escapeControls, type Issue, issueSeverity } from '../report/issue.ts';
import { formatIssues } from '../report/report.ts';
import {
  type Container,
  type Content,
  type Entry,
  type Importer,
  MOST_ENTRIES,
  type NamedFeed,
  type Opened,
  type Origin,
} from './entry.ts';
import { KnownAddresses, MOST_KNOWN } from './known-addresses.ts';
import {
  addressOf,
  dayOf,
  inOneLine,
  noteOf,
  noteText,
  publishedDates,
  statedContent,
  stemFor,
  stemOfFile,
} from './note.ts';
import { importerOf } from './open-container.ts';
import { type Readings, readText } from './read-text.ts';
import { type Holdings, isLater, readHoldings, textKey, versionStem, wordsKey } from './story-files.ts';

export interface ImportSettings {
  /** The folder of the editor's files. */
  content: string;
  story: string;
  /** The day that notes give as checked. */
  today: string;
  dryRun: boolean;
}

/** An import into one story: containers are added one by one; {@link finish} ends it. */
export class StoryImport {
  readonly issues: Issue[] = [];
  readonly feeds: NamedFeed[] = [];
  readonly #lines: string[] = [];
  readonly #counts = { imported: 0, held: 0, known: 0 };
  readonly #settings: ImportSettings;
  readonly #fileBytes: number;
  readonly #language: string;
  readonly #holdings: Holdings;
  readonly #names: Set<string>;
  readonly #known: KnownAddresses;

  private constructor(
    settings: ImportSettings,
    site: SiteSettings,
    folder: StoryFolder,
    held: { holdings: Holdings; names: readonly string[]; known: KnownAddresses },
  ) {
    this.#settings = settings;
    this.#fileBytes = maxFileBytes(site);
    this.#language = folder.settings.language ?? site.language;
    this.#holdings = held.holdings;
    this.#names = new Set(held.names.map((name) => stemOf(name).toLowerCase()));
    this.#known = held.known;
  }

  /**
   * Reads what the story holds.
   *
   * @throws Error if the site's or the story's settings, or its list of known addresses, cannot be used
   */
  static async open(settings: ImportSettings): Promise<StoryImport> {
    const { content, story } = settings;
    const site = await readYamlFile(content, 'site.yml', siteSettingsSchema);
    const { folder, issues } = await readStoryFolder(content, story);
    const { list: known, issues: ofKnown } = await KnownAddresses.read(content, story);
    if (!site.value || !folder || !known) {
      const found = formatIssues(
        [...site.issues, ...issues, ...ofKnown].filter((one) => issueSeverity(one) === 'error'),
      );
      throw new Error(
        `${found}\nCannot import into the story “${story}” (${path.join(content, 'stories', story)}): ` +
          'it cannot be read. Give the name of a story’s folder with --story ID.',
      );
    }
    const holdings = await readHoldings(content, folder, maxFileBytes(site.value));
    const names = await namesIn(path.join(content, 'stories', story, 'articles'));
    return new StoryImport(settings, site.value, folder, { holdings, names, known });
  }

  /**
   * Takes the entries of one container for which the filter returns true, and returns how many were imported. The
   * format is recognised unless its importer is given; `retrieved` is the day of those that state none. Never throws for
   * what is in the container.
   */
  async add(
    container: Container,
    {
      filter = () => true,
      importer,
      retrieved = null,
    }: {
      filter?: (entry: Entry, origin: Origin) => boolean;
      importer?: Importer;
      retrieved?: string | null;
    } = {},
  ): Promise<number> {
    const before = this.#counts.imported;
    const name = escapeControls(container.name);
    const opened = await this.#open({ ...container, name }, importer);
    if (!opened) return 0;
    const sha256 = createHash('sha256').update(container.bytes).digest('hex');
    const { entries, what, feeds = [], findings = [] } = opened;
    this.feeds.push(...feeds);
    if (entries.length + feeds.length + findings.length === 0)
      this.#report(name, { kind: 'not-importable', text: `${what} without any entry` });
    for (const finding of findings) this.issues.push({ ...finding, path: name, line: 1 });
    if (entries.length > MOST_ENTRIES)
      this.#report(name, {
        kind: 'too-many-entries',
        text: `${entries.length} entries, more than ${MOST_ENTRIES}`,
      });
    for (const entry of entries.slice(0, MOST_ENTRIES)) {
      const origin = { from: name, sha256, what, entry: inOneLine(entry.place) ?? 'an entry' };
      if (!filter(entry, origin)) continue;
      try {
        await this.#take({ ...entry, retrieved: entry.retrieved ?? retrieved }, origin);
      } catch (error) {
        if (isSystemError(error)) throw error;
        this.#report(name, { kind: 'internal-error', entry: origin.entry, text: reasonOf(error) });
      }
    }
    return this.#counts.imported - before;
  }

  /** Adds an entry without a text to the list of known addresses, unless its text is held. */
  note(entry: Entry, origin: Origin): void {
    const refuse = (kind: Issue['kind'], text: string): void =>
      this.#report(origin.from, { kind, entry: origin.entry, text });
    const address = addressOf(entry.address);
    if (address === null) return refuse('unusable-entry', 'neither a text nor a web address');
    const held = this.#holdings.find({ id: inOneLine(entry.id), addresses: [address], text: null });
    if (held) return this.#say('held', `${placeOf(origin)}: the same ${held.shared} as ${held.where}`);
    if (this.#known.has(address)) return this.#say('held', `${placeOf(origin)}: listed in known.yml`);
    if (this.#known.add(address, entry, origin)) this.#say('known', `${address} from ${placeOf(origin)}`);
    else refuse('too-many-entries', `more than ${MOST_KNOWN} addresses in known.yml`);
  }

  /** Whether the story holds a text of this address, or lists it. */
  hasAddress(address: string): boolean {
    return this.#known.has(address) || this.#isHeld(address);
  }

  #isHeld(address: string): boolean {
    return this.#holdings.find({ id: null, addresses: [address], text: null }) !== null;
  }

  /** Adds an issue of a container. */
  refuse(issue: Issue): void {
    this.issues.push(issue);
  }

  /** Writes the list of known addresses, and returns the report. */
  async finish(): Promise<{ report: string; failed: boolean; imported: number }> {
    const { story, dryRun } = this.#settings;
    if (!dryRun) await this.#known.write((address) => this.#isHeld(address));
    const leftOut = this.issues.filter((issue) => issueSeverity(issue) === 'error').length;
    const { imported, held, known: added } = this.#counts;
    const counts = [
      `${imported} ${dryRun ? 'to be imported' : 'imported'}`,
      `${held} held already`,
      `${added} known, not held${added > 0 ? ` (listed in stories/${story}/known.yml)` : ''}`,
      `${leftOut} left out`,
    ];
    const feeds = this.feeds.map(
      ({ title, address }) => `feed ${address}${title === null ? '' : ` — ${escapeControls(title)}`}`,
    );
    const parts = [formatIssues(this.issues), this.#lines.join('\n'), feeds.join('\n'), counts.join(', ')];
    return { report: parts.filter((part) => part !== '').join('\n'), failed: leftOut > 0, imported };
  }

  async #open(container: Container, given?: Importer): Promise<Opened | null> {
    if (container.bytes.length === 0) {
      this.#report(container.name, { kind: 'empty-file', text: 'no bytes in the file' });
      return null;
    }
    try {
      const importer = given ?? (await importerOf(container));
      if (typeof importer === 'function') return await importer(container);
      const { reason: text, ...remedy } = importer;
      this.#report(container.name, { kind: 'not-importable', text, ...remedy });
    } catch (error) {
      this.#report(container.name, { kind: 'damaged-container', text: reasonOf(error) });
    }
    return null;
  }

  #report(container: string, issue: Omit<Issue, 'path' | 'line'>): void {
    this.issues.push({ ...issue, path: container, line: 1 });
  }

  async #take(entry: Entry, origin: Origin): Promise<void> {
    const { content } = entry;
    if (!content) return this.note(entry, origin);
    const address = addressOf(entry.address);
    if (address !== null && this.#known.isUnwanted(address))
      return this.#say('held', `${placeOf(origin)}: not wanted, by known.yml`);
    const dates = publishedDates(entry);
    const published = dates.length === 1 ? (dates[0] ?? null) : null;
    const stem = stemFor({ ...entry, published }, path.basename(origin.from));
    const bare = this.#read(`${stem}.${content.ending}`, content, origin);
    if (!bare) return;
    const language = await containerLanguage(entry.language, bare.file, this.#language);
    const stated = statedContent(entry, content, bare.file, {
      what: origin.what,
      language,
      storyLanguage: this.#language,
    });
    const { ending, bytes } = stated;
    const wanted = `${stem}.${ending}`;
    const read = stated === content ? bare : this.#read(wanted, stated, origin);
    if (!read) return;
    const { file, passages } = read;
    const identity = {
      id: inOneLine(entry.id),
      addresses: [address, file.document?.stated.address?.value],
      text: textKey(file),
    };
    const day = dayOf(entry.retrieved);
    const name = `${stemOfFile(entry, path.basename(origin.from), read) ?? stem}.${ending}`;
    const receipt = { name, id: identity.id, day, container: origin.sha256 };
    const held = this.#holdings.find(identity);
    let replaces: string | null = null;
    if (held) {
      const shared = `${placeOf(origin)}: the same ${held.shared} as ${held.where}`;
      const versions = this.#holdings.versionsOf(held.where);
      const latest = this.#holdings.receiptOf(versions.at(-1) ?? held.where);
      if (held.shared === 'text' || !latest) return this.#say('held', shared);
      if (wordsKey(passages) === wordsKey(await this.#passagesOf(latest.name)))
        return this.#say('held', `${shared}; only what stands around its text differs`);
      const version = `${versionStem(versions)}@${day ?? this.#settings.today}.${ending}`;
      if (!isLater(receipt, latest))
        return this.#say(
          'held',
          `${shared}; its text differs: if it is a later version, save it as ${version}`,
        );
      replaces = latest.name;
      receipt.name = version;
    }
    if (dates.length > 1) {
      const text = dates.join(', in its address ');
      this.#report(origin.from, { kind: 'stated-dates-differ', entry: origin.entry, text });
    } else if (entry.published !== null && dates.length === 0)
      this.#report(origin.from, { kind: 'unread-date', entry: origin.entry, text: entry.published });
    const { today } = this.#settings;
    const note = noteOf({ ...entry, content: stated }, file, origin, { today, replaces });
    const written = await this.#write(receipt.name, bytes, noteText(note));
    this.#holdings.add({ ...receipt, name: written }, identity, replaces ?? undefined);
    const what = replaces === null ? '' : `, a later version of ${replaces},`;
    this.#say('imported', `${written}${what} from ${placeOf(origin)}`);
  }

  /** Reads a text as the ingest will; null, with its issues reported, if it would refuse it. */
  #read(
    name: string,
    { bytes }: Content,
    origin: Origin,
  ): (Readings & { file: RawFile; passages: string }) | null {
    const { file, issues, ...read } = readText(name, bytes, this.#language, this.#fileBytes);
    for (const { kind, text, remedy } of issues)
      this.#report(origin.from, { kind, entry: origin.entry, text, ...(remedy !== undefined && { remedy }) });
    return file && { file, ...read };
  }

  /** The words of the paragraphs of a held article. */
  async #passagesOf(name: string): Promise<string> {
    const { content, story } = this.#settings;
    const limit = maxBytesOf(name, this.#fileBytes);
    const { bytes } = readFileBytes(path.join(content, 'stories', story, 'articles'), name, limit);
    return bytes ? readText(name, bytes, this.#language, this.#fileBytes).passages : '';
  }

  #say(what: keyof typeof SAID, line: string): void {
    this.#counts[what] += 1;
    const said = what === 'imported' && this.#settings.dryRun ? 'to be imported' : SAID[what];
    this.#lines.push(`${said}: ${line}`);
  }

  /** Writes a text and its note under a name that is free, and returns it. */
  async #write(wanted: string, bytes: Buffer, note: string): Promise<string> {
    const stem = stemOf(wanted);
    let free = stem;
    for (let count = 2; this.#names.has(free.toLowerCase()); count++) free = `${stem}-${count}`;
    this.#names.add(free.toLowerCase());
    const name = free + wanted.slice(stem.length);
    if (this.#settings.dryRun) return name;
    const folder = path.join(this.#settings.content, 'stories', this.#settings.story, 'articles');
    await mkdir(folder, { recursive: true });
    // The note first: a text without one would be held without its evidence.
    await writeFile(path.join(folder, `${free}.meta.yml`), note, { flag: 'wx' });
    await writeFile(path.join(folder, name), bytes, { flag: 'wx' });
    return name;
  }
}

const SAID = { imported: 'imported', held: 'held already', known: 'known, not held' } as const;

const placeOf = ({ from, entry }: Origin): string => `${from} (${entry})`;

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** An error of the file system: the disk is full, or the folder cannot be written. */
const isSystemError = (error: unknown): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  ['open', 'write', 'mkdir', 'close'].includes(String(error.syscall));

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).map((name) => name.replace(/\.meta\.yml$/, ''));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
