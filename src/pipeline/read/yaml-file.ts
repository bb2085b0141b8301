import { z } from 'astro/zod';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import type { Issue, IssueName } from '../report/issue.ts';
import { failureIssue } from '../report/failure.ts';
import { readTextFile } from './text-file.ts';
import { formAt } from './yaml-forms.ts';

/** The value of one YAML file, or null if it cannot be used, with the issues found. */
export interface YamlResult<Value> {
  value: Value | null;
  issues: Issue[];
  /** The line of a value, by its path of keys. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** The size limit of notes and settings. */
const MAX_BYTES = 1024 * 1024;

/** Notes and settings need few aliases; more can expand to fill the memory. */
const MAX_ALIASES = 20;

/** Issues of one kind reported per file; the rest are counted. */
const MAX_REPORTED = 20;

/** Reads one YAML file. The value is null if the file is missing or, with an issue, if it cannot be used. */
export async function readYamlFile<Schema extends z.ZodType>(
  root: string,
  path: string,
  schema: Schema,
): Promise<YamlResult<z.infer<Schema>> & { missing: boolean }> {
  const read = await readTextFile(root, path, MAX_BYTES);
  if (!read.file) {
    return { value: null, missing: read.missing, issues: read.issues.map(asYamlIssue), lineOf: onFirstLine };
  }
  const { issues, ...parsed } = parseIsolated(path, read.file.text, schema);
  return { ...parsed, missing: false, issues: [...read.issues, ...issues] };
}

/** A bug that one file reveals affects only that file. */
function parseIsolated<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): YamlResult<z.infer<Schema>> {
  try {
    return parseYaml(path, text, schema);
  } catch (error) {
    return { value: null, issues: [failureIssue(error, path)], lineOf: onFirstLine };
  }
}

const onFirstLine = (): number => 1;

/** This limit is not the one that `site.yml` can raise. */
const asYamlIssue = (issue: Issue): Issue =>
  issue.kind === 'file-too-large' ? { ...issue, kind: 'yaml-too-large' } : issue;

/**
 * Parses YAML into the value of a schema, or null with issues (invalid YAML, an invalid value). Unknown keys are
 * dropped with a warning.
 */
export function parseYaml<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): YamlResult<z.infer<Schema>> {
  const lines = new LineCounter();
  const at = (kind: IssueName, offset: number, words: string): Issue => {
    const { line, col } = lines.linePos(offset);
    return { kind, path, line: Math.max(1, line), text: `${words} (column ${Math.max(1, col)})` };
  };
  const unusable = (words: string, offset = 0): YamlResult<never> => ({
    value: null,
    issues: [at('bad-yaml', offset, words)],
    lineOf: onFirstLine,
  });
  let document: Document.Parsed;
  let data: unknown;
  try {
    // Duplicate keys are found below: the library's check is quadratic.
    const options = { uniqueKeys: false, stringKeys: true, prettyErrors: false, lineCounter: lines };
    document = parseDocument(text, options);
    const [error] = document.errors;
    if (error?.code === 'RESOURCE_EXHAUSTION') return unusable(TOO_DEEP);
    if (error) return unusable(error.message, error.pos[0]);
    const fault = findAliasFault(document) ?? findFault(document);
    if (fault) return unusable(fault.words, fault.offset);
    data = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (error) {
    if (error instanceof RangeError) return unusable(TOO_DEEP);
    if (error instanceof ReferenceError) return unusable(TOO_MANY_ALIASES);
    throw error;
  }
  const lineOf = (keyPath: readonly PropertyKey[]): number =>
    Math.max(1, lines.linePos(offsetOf(document, keyPath, 'value')).line);
  const asWritten = schema.safeParse(data);
  const { known, unknown } = withoutUnknownKeys(data, asWritten.error?.issues ?? []);
  const ignored = limitIssues(unknown, path, 'unknown-key', (keyPath) =>
    at('unknown-key', offsetOf(document, keyPath, 'key'), String(keyPath.at(-1))),
  );
  const result = unknown.length === 0 ? asWritten : schema.safeParse(known);
  if (result.success) return { value: result.data, issues: ignored, lineOf };
  const wrong = limitIssues(result.error.issues, path, 'bad-value', ({ code, path: keyPath, message }) => {
    const words = `${keyPath.join('.') || 'the file'}: ${message}`;
    const form = OF_SHAPE.has(code) ? formAt(schema, keyPath) : null;
    return {
      ...at('bad-value', offsetOf(document, keyPath, 'value'), words),
      ...(form === null ? {} : { remedy: `Write it like this: ${form}` }),
    };
  });
  return { value: null, issues: [...ignored, ...wrong], lineOf };
}

/** Findings of Zod that a right form answers; others say what is wrong with the words. */
const OF_SHAPE = new Set(['invalid_type', 'invalid_union', 'invalid_value', 'invalid_format']);

const TOO_DEEP = 'nested too deeply';
const TOO_MANY_ALIASES = 'more aliases than settings need';

/** Finds the first alias over the limit: resolving each one walks the file before it. */
function findAliasFault(document: Document<ParsedNode>): { words: string; offset: number } | null {
  let count = 0;
  let fault: { words: string; offset: number } | null = null;
  visit(document, {
    Alias(_, alias) {
      if (++count <= MAX_ALIASES) return undefined;
      fault = { words: TOO_MANY_ALIASES, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return fault;
}

/**
 * Finds faults that the library ignores or reports without a place: duplicate keys, texts cut at a comma, aliases
 * without an anchor.
 */
function findFault(document: Document<ParsedNode>): { words: string; offset: number } | null {
  let fault: { words: string; offset: number } | null = null;
  visit(document, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const [index, { key, value }] of map.items.entries()) {
        if (!isScalar(key)) continue;
        const before = map.items[index - 1];
        if (map.flow && value === null && isScalar(before?.value) && isScalar(before.key)) {
          const whole = `${String(before.value.value)}, ${String(key.value)}`;
          const words = `a text with a comma needs quotation marks: ${String(before.key.value)}: '${whole}'`;
          fault = { words, offset: before.value.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        if (keys.has(key.value)) {
          const words = `the key ${String(key.value)} occurs twice in one mapping`;
          fault = { words, offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        keys.add(key.value);
      }
      return undefined;
    },
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      fault = {
        words: `the alias ${alias.source} has no anchor before it`,
        offset: alias.range?.[0] ?? 0,
      };
      return visit.BREAK;
    },
  });
  return fault;
}

/** Removes keys that the schema does not know. */
function withoutUnknownKeys(
  data: unknown,
  findings: readonly z.core.$ZodIssue[],
): { known: unknown; unknown: PropertyKey[][] } {
  const holders = findings.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [issue] : []));
  return {
    known: omitAll(data, holders),
    unknown: holders.flatMap(({ path, keys }) => keys.map((key) => [...path, key])),
  };
}

/** Removes keys from a copy of the data; each object on the way is copied once. */
function omitAll(
  data: unknown,
  holders: readonly { path: readonly PropertyKey[]; keys: readonly string[] }[],
): unknown {
  const copies = new Set<object>();
  const copyOf = (value: unknown): object => {
    const isCopy = typeof value === 'object' && value !== null && copies.has(value);
    if (isCopy) return value;
    const copy: object = Array.isArray(value) ? Array.from<unknown>(value) : { ...(value as object) };
    copies.add(copy);
    return copy;
  };
  let root = data;
  for (const { path, keys } of holders) {
    let holder = copyOf(root);
    root = holder;
    for (const step of path) {
      const copy = copyOf(Reflect.get(holder, step));
      Reflect.set(holder, step, copy);
      holder = copy;
    }
    for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return root;
}

function limitIssues<Finding>(
  findings: readonly Finding[],
  path: string,
  kind: IssueName,
  tell: (finding: Finding) => Issue,
): Issue[] {
  const issues = findings.slice(0, MAX_REPORTED).map(tell);
  const more = findings.length - issues.length;
  return more > 0 ? [...issues, { kind, path, line: 1, text: `${more} more in this file` }] : issues;
}

/** Finds the offset of a key or value in a YAML text, or of the nearest node around it. */
function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : node.items[Number(step)];
    const key: unknown = isPair(item) ? item.key : null;
    node = isPair(item) ? item.value : item;
    const wanted = part === 'key' && depth === path.length - 1 ? key : node;
    offset = startOf(wanted) ?? startOf(key) ?? offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
