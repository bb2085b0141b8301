import { lookup as resolve, type LookupAddress } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import ipaddr from 'ipaddr.js';

export interface Limits {
  /** The longest time of one request, in milliseconds. */
  milliseconds: number;
  /** The largest body, in bytes, packed and unpacked. */
  bytes: number;
}

/** The answer to one request; a redirection is not followed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Why nothing was received; the message is the reason. */
export class RequestError extends Error {}

/**
 * Sends one GET request. Only public addresses are connected to, after their names are resolved, unless the host is
 * named.
 *
 * @throws RequestError if the address is refused, nothing is received in time, or too much
 */
export async function get(
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: Limits,
  mayBePrivate: boolean,
): Promise<Answer> {
  if (!/^https?:$/.test(url.protocol)) throw new RequestError(`${url.protocol} is not read`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Of a host that is an address nothing is looked up.
  if (!mayBePrivate && ipaddr.isValid(host) && !isPublic(host)) throw new RequestError(NOT_PUBLIC);
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await send(url, headers, limits, mayBePrivate ? {} : { lookup: lookupPublic }, signal);
  } catch (error) {
    if (signal.aborted) throw new RequestError(`no answer within ${limits.milliseconds / 1000} s`);
    if (error instanceof RequestError || !(error instanceof Error) || !('code' in error)) throw error;
    throw new RequestError(error.message === '' ? String(error.code) : error.message, { cause: error });
  }
}

const NOT_PUBLIC = 'its address is not public; if it is meant, name its host under private in sources.yml';

/** Whether an IP address is one of the public Internet. */
const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

/** Resolves a name, and refuses it if any of its addresses is not public. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, []);
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublic(address)))
      return callback(new RequestError(NOT_PUBLIC), []);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { bytes }: Limits,
  options: { lookup?: LookupFunction },
  signal: AbortSignal,
): Promise<Answer> {
  const { promise, resolve: answer, reject } = Promise.withResolvers<Answer>();
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const sent = request(url, {
    ...options,
    agent: false,
    signal,
    headers: { ...headers, 'accept-encoding': 'gzip, br' },
  });
  sent.on('error', reject);
  sent.on('response', (response) => {
    receive(response, bytes).then(answer, (error: unknown) => {
      sent.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
  sent.end();
  return promise;
}

async function receive(response: IncomingMessage, limit: number): Promise<Answer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += (part as Buffer).length;
    if (length > limit) throw new RequestError(`more than the limit of ${limit} bytes`);
    parts.push(part as Buffer);
  }
  const { statusCode: status = 0, headers } = response;
  return { status, headers, body: unpacked(Buffer.concat(parts), headers['content-encoding'], limit) };
}

function unpacked(body: Buffer, encoding: string | undefined, limit: number): Buffer {
  const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[
    encoding ?? ''
  ];
  if (!unpack || body.length === 0) return body;
  try {
    return unpack(body, { maxOutputLength: limit });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new RequestError(`it cannot be unpacked within ${limit} bytes`, { cause: error });
  }
}
