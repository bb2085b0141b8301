import { z } from 'astro/zod';

/** Schemas that may be written in several ways, the first of them the shortest. */
const written = new WeakMap<z.ZodType, readonly z.ZodType[]>();

/** What a value looks like whose schema does not show it. */
const examples = new WeakMap<z.ZodType, string>();

/** Gives a schema an example for {@link formOf}. */
export function withExample<Schema extends z.ZodType>(schema: Schema, example: string): Schema {
  examples.set(schema, example);
  return schema;
}

/**
 * A mapping of which one value may be written alone: `publisher: BBC News` is `publisher: { name: BBC News }`. Alone, it
 * needs no other key.
 */
export function orAlone<Key extends string, Value extends z.ZodType, Full extends z.ZodType>(
  key: Key,
  value: Value,
  full: Full,
) {
  type Alone = { [key in Key]: z.infer<Value> } & { [key in Exclude<keyof z.infer<Full>, Key>]?: undefined };
  const alone = z.strictObject({ [key]: value });
  const schema = z.unknown().transform((given, context): Alone | z.infer<Full> => {
    const isAlone = typeof given !== 'object' || (Array.isArray(given) && accepts(value, given));
    const read = isAlone ? alone.safeParse({ [key]: given }) : full.safeParse(given);
    if (read.success) return read.data as Alone | z.infer<Full>;
    for (const issue of read.error.issues) {
      const path = isAlone ? issue.path.slice(1) : issue.path;
      context.issues.push({ ...issue, path, input: given } as (typeof context.issues)[number]);
    }
    return z.NEVER;
  });
  written.set(schema, [value, full]);
  return schema;
}

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** The parts of a schema that its form is made of, as Zod keeps them. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Record<string, string>;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** What is inside of optional values, defaults and preprocessed values. */
function inner(schema: z.ZodType): z.ZodType {
  if (written.has(schema) || examples.has(schema)) return schema;
  const { type, innerType, in: input, out } = definitionOf(schema);
  if (innerType) return inner(innerType);
  if (type !== 'pipe' || !input || !out) return schema;
  return inner(definitionOf(input).type === 'transform' ? out : input);
}

/** How a value is written in YAML: `BBC News`, or `{ name: …, checked: 2024-05-01 }`. Keys that may be left out are in it. */
export function formOf(schema: z.ZodType): string {
  const own = inner(schema);
  const { type, shape, element, options, entries } = definitionOf(own);
  const ways = written.get(own);
  if (ways) return ways.map(formOf).join(', or ');
  const example = examples.get(own);
  if (example !== undefined) return example;
  if (shape) {
    const pairs = Object.entries(shape).map(([key, value]) => `${key}: ${firstForm(value)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (element) return `[${firstForm(element)}]`;
  if (entries) return Object.values(entries).join(', or ');
  if (options?.[0]) return formOf(options[0]);
  return type === 'number' ? '3' : type === 'boolean' ? 'true' : '…';
}

/** The first way alone, where several would not be understood. */
function firstForm(schema: z.ZodType): string {
  const [first] = written.get(inner(schema)) ?? [];
  return formOf(first ?? schema);
}

/** Forms longer than this show the value alone, without its parents. */
const LONGEST = 200;

/**
 * How the value at a path of keys is written: with its key, in what it is a part of if that is short. Null if the schema
 * has no such value.
 */
export function formAt(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
  let at: z.ZodType | undefined = schema;
  const steps: { key: string; schema: z.ZodType }[] = [];
  for (const step of path) {
    const own = inner(at);
    const { shape, element, valueType } = definitionOf(written.get(own)?.at(-1) ?? own);
    at = typeof step === 'number' ? element : (shape?.[String(step)] ?? valueType);
    if (!at) return null;
    if (typeof step !== 'number') steps.push({ key: String(step), schema: at });
  }
  if (steps.length === 0) return formOf(schema).slice(2, -2);
  const forms = steps.slice(-3).map((step) => `${step.key}: ${formOf(step.schema)}`);
  return forms.find((form) => form.length <= LONGEST) ?? forms.at(-1) ?? null;
}
