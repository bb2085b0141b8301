import { parseArgs } from 'node:util';

export interface ListenOptions {
  /** A name or an address; `localhost` means both loopback addresses. */
  host: string;
  port: number;
}

const DEFAULT_PORT = 4321;
const EVERY_ADDRESS = '0.0.0.0';

/**
 * Reads `--port`, `--host` (alone: all addresses) and `PORT`; the command line has precedence.
 *
 * @throws if a port is invalid, or an option unknown
 */
export function readListenOptions(args: string[], env: NodeJS.ProcessEnv): ListenOptions {
  const { host, port } = readFlags(args);
  return {
    host: host || 'localhost',
    port: readPort(port ?? (env['PORT'] || String(DEFAULT_PORT))),
  };
}

function readFlags(args: string[]): { host?: string; port?: string } {
  try {
    return parseArgs({
      args: args.flatMap((arg, place) => (isBareHost(args, place) ? [arg, EVERY_ADDRESS] : [arg])),
      options: { port: { type: 'string' }, host: { type: 'string' } },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot read the options: ${reason} Known are --host and --port.`, { cause });
  }
}

const isBareHost = (args: string[], place: number): boolean =>
  args[place] === '--host' && (args[place + 1] ?? '--').startsWith('--');

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new Error(`Cannot listen on port "${text}": a port is a whole number up to 65535.`);
}
