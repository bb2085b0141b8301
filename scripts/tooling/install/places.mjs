import path from 'node:path';

/**
 * Takes `--content DIR` and `--out DIR` from the arguments of any command: the folders of the editor's files and of the
 * site, from the folder in which the command was given.
 *
 * @param {string[]} given
 * @param {string} from
 * @param {boolean} [ownOut] Whether `--out` is an option of the command itself.
 * @returns {{ args: string[], env: Record<string, string> }} the other arguments, and what the folders are in the
 *   environment
 */
export function takePlaces(given, from, ownOut = false) {
  const { value: content, rest } = take(given, '--content');
  const { value: out, rest: args } = ownOut ? { value: undefined, rest } : take(rest, '--out');
  /** @type {Record<string, string>} */
  const env = {};
  if (content !== undefined) {
    env['DATELINE_CONTENT'] = path.resolve(from, content);
    env['DATELINE_DERIVED'] = path.resolve(from, content, 'derived');
  }
  if (out !== undefined) env['DATELINE_OUT'] = path.resolve(from, out);
  return { args, env };
}

/**
 * @param {string[]} args
 * @param {string} name
 * @returns {{ value?: string, rest: string[] }}
 */
function take(args, name) {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const arg = args[at];
  if (arg === undefined) return { rest: args };
  const isInline = arg !== name;
  const value = isInline ? arg.slice(name.length + 1) : args[at + 1];
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Error(`Cannot read ${name}: it names a folder. ${name} DIR`);
  return { value, rest: args.toSpliced(at, isInline ? 1 : 2) };
}
