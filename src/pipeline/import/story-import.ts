import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stemOf } from '../formats/format.ts';
import { NO_EDITS } from '../parse/edited-lines.ts';
import { parseFile } from '../parse/parsed-file.ts';
import { readStoryFolder, type StoryFolder } from '../read/content-folder.ts';
import { DEFAULT_FILE_BYTES, maxBytesOf, type RawFile, readRawBytes } from '../read/raw-file.ts';
import { type SiteSettings, siteSettingsSchema } from '../read/settings.ts';
import { readYamlFile } from '../read/yaml-file.ts';
import { escapeControls, type Issue, issueSeverity } from '../report/issue.ts';
import { formatIssues } from '../report/report.ts';
import { type Container, type Entry, MOST_ENTRIES, type NamedFeed, type Opened } from './entry.ts';
import { type KnownAddress, MOST_KNOWN, readKnown, writeKnown } from './known-addresses.ts';
import { addressOf, dayOf, lineOf, noteOf, noteText, type Origin, stemFor } from './note.ts';
import { importerOf } from './open-container.ts';
import { addressKey, type Holdings, notHeld, readHoldings, textKey } from './story-files.ts';

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
  readonly #site: SiteSettings;
  readonly #language: string;
  readonly #holdings: Holdings;
  readonly #names: Set<string>;
  #known: KnownAddress[];

  private constructor(
    settings: ImportSettings,
    site: SiteSettings,
    folder: StoryFolder,
    held: { holdings: Holdings; names: readonly string[]; known: KnownAddress[] },
  ) {
    this.#settings = settings;
    this.#site = site;
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
    const { known, issues: ofKnown } = await readKnown(content, story);
    if (!site.value || !folder || !known) {
      const found = formatIssues(
        [...site.issues, ...issues, ...ofKnown].filter((one) => issueSeverity(one) === 'error'),
      );
      throw new Error(
        `${found}\nCannot import into the story “${story}” (${path.join(content, 'stories', story)}): ` +
          'it cannot be read. Give the name of a story’s folder with --story ID.',
      );
    }
    const holdings = await readHoldings(content, folder, site.value.limits?.fileBytes ?? DEFAULT_FILE_BYTES);
    const names = await namesIn(path.join(content, 'stories', story, 'articles'));
    return new StoryImport(settings, site.value, folder, { holdings, names, known });
  }

  /** Takes the entries of one container for which the filter returns true. Never throws for what is in it. */
  async add(container: Container, filter: (entry: Entry) => boolean = () => true): Promise<Entry[]> {
    const name = escapeControls(container.name);
    const opened = await this.#open({ ...container, name });
    if (!opened) return [];
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
    const taken = entries.slice(0, MOST_ENTRIES).filter(filter);
    for (const entry of taken) {
      const origin = { from: name, sha256, what, entry: lineOf(entry.place) ?? 'an entry' };
      try {
        await this.#take(entry, origin);
      } catch (error) {
        if (isSystemError(error)) throw error;
        this.#report(name, { kind: 'internal-error', entry: origin.entry, text: reasonOf(error) });
      }
    }
    return taken;
  }

  /** Adds an issue of a container. */
  refuse(issue: Issue): void {
    this.issues.push(issue);
  }

  /** Writes the list of known addresses, and returns the report. */
  async finish(): Promise<{ report: string; failed: boolean }> {
    const { content, story, dryRun } = this.#settings;
    const known = notHeld(this.#known, this.#holdings);
    const isChanged = this.#counts.known > 0 || known.length < this.#known.length;
    if (isChanged && !dryRun) await writeKnown(content, story, known);
    const failed = this.issues.some((issue) => issueSeverity(issue) === 'error');
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
    return { report: parts.filter((part) => part !== '').join('\n'), failed };
  }

  async #open(container: Container): Promise<Opened | null> {
    if (container.bytes.length === 0) {
      this.#report(container.name, { kind: 'empty-file', text: 'no bytes in the file' });
      return null;
    }
    try {
      const importer = await importerOf(container);
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
    const address = addressOf(entry.address);
    const identity = { id: lineOf(entry.id), addresses: [address], text: null };
    if (!content)
      return address === null ? this.#leaveOut(origin) : this.#note(entry, address, identity, origin);
    const file = this.#read(
      `${stemFor(entry, path.basename(origin.from))}.${content.ending}`,
      content.bytes,
      origin,
    );
    if (!file) return;
    const whole = {
      ...identity,
      addresses: [address, file.document?.stated.address?.value],
      text: textKey(file),
    };
    const held = this.#holdings.find(whole);
    if (held) return this.#say('held', `${placeOf(origin)}: the same ${held.shared} as ${held.where}`);
    if (entry.published !== null && dayOf(entry.published) === null)
      this.#report(origin.from, { kind: 'unread-date', entry: origin.entry, text: entry.published });
    const name = await this.#write(
      file.path,
      content.bytes,
      noteText(noteOf(entry, file, origin, this.#settings.today)),
    );
    this.#holdings.add(name, whole);
    this.#say('imported', `${name} from ${placeOf(origin)}`);
  }

  #leaveOut(origin: Origin): void {
    this.#report(origin.from, {
      kind: 'unusable-entry',
      entry: origin.entry,
      text: 'neither a text nor a web address',
    });
  }

  #say(what: 'imported' | 'held' | 'known', line: string): void {
    this.#counts[what] += 1;
    this.#lines.push(
      `${{ imported: 'imported', held: 'held already', known: 'known, not held' }[what]}: ${line}`,
    );
  }

  /** Adds an entry without a text to the list of known addresses. */
  #note(entry: Entry, address: string, identity: Parameters<Holdings['find']>[0], origin: Origin): void {
    const held = this.#holdings.find(identity);
    if (held) return this.#say('held', `${placeOf(origin)}: the same ${held.shared} as ${held.where}`);
    const key = addressKey(address) ?? address;
    if (this.#known.some((each) => (addressKey(each.address) ?? each.address) === key))
      return this.#say('held', `${placeOf(origin)}: listed in known.yml`);
    if (this.#known.length >= MOST_KNOWN)
      return this.#report(origin.from, {
        kind: 'too-many-entries',
        entry: origin.entry,
        text: `more than ${MOST_KNOWN} addresses in known.yml`,
      });
    const facts = {
      title: lineOf(entry.title),
      publisher: lineOf(entry.publisher),
      published: dayOf(entry.published),
    };
    const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
    const { from, sha256, entry: place } = origin;
    this.#known.push({ address, ...stated, from, sha256, entry: place });
    this.#say('known', `${address} from ${placeOf(origin)}`);
  }

  /** Reads a text as ingest will; null, with its issues, if there is no article in it. */
  #read(name: string, bytes: Buffer, origin: Origin): RawFile | null {
    const limit = maxBytesOf(name, this.#site.limits?.fileBytes ?? DEFAULT_FILE_BYTES);
    const refuse = (kind: Issue['kind'], text: string): null => {
      this.#report(origin.from, { kind, entry: origin.entry, text });
      return null;
    };
    if (bytes.length > limit)
      return refuse('file-too-large', `${bytes.length} bytes, more than the limit of ${limit}`);
    const { file, issues } = readRawBytes(name, bytes);
    for (const issue of issues)
      if (issueSeverity(issue) === 'error')
        this.issues.push({ ...issue, path: origin.from, entry: origin.entry });
    if (!file) return null;
    const context = {
      headlineInText: false,
      recurring: new Map<string, number>(),
      edits: NO_EDITS,
      suppliedDay: null,
    };
    const { parsed } = parseFile(file, this.#language, '', context);
    if (parsed.blocks.some((block) => block.kind === 'passage' && block.sentences.length > 0)) return file;
    return refuse('nothing-but-furniture', 'no paragraph in it');
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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
