import { isIP } from 'node:net';

import ipaddr from 'ipaddr.js';
import type { FastifyInstance } from 'fastify';

/** Some load balancers write the port beside the address: `203.0.113.10:40001`, `[2001:db8::5]:443`. */
const WITH_PORT = /^(?:\[(?<six>[^\]]+)\](?::\d+)?|(?<four>\d+(?:\.\d+){3}):\d+)$/u;

/** One entry of `X-Forwarded-For`, without port, brackets and zone. */
export function forwardedAddress(entry: string): string {
  const text = entry.trim();
  const found = WITH_PORT.exec(text)?.groups;
  const address = (found?.['six'] ?? found?.['four'] ?? text).replace(/%.*$/u, '');
  return isIP(address) === 0 ? text : address;
}

/**
 * The protocol that the client itself spoke: each proxy adds its own at the end (`https, http`), and some write it in
 * capitals. Null where it is neither.
 */
export function forwardedProtocol(header: string): 'http' | 'https' | null {
  const first = header.split(',', 1)[0]?.trim().toLowerCase();
  return first === 'http' || first === 'https' ? first : null;
}

/**
 * What the log-in limit counts by: one IPv4 address, or the network of 64 bits that one subscriber of IPv6 has.
 * Whatever is no address is counted together.
 */
export function clientKey(ip: string): string {
  if (!ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return address.toString();
  return `${address.parts.slice(0, 4).join(':')}/64`;
}

/**
 * Reads the headers of reverse proxies the way they are written in the field, before anything asks for the address
 * or the protocol of the client. Which proxies are believed is Fastify's `trustProxy`.
 */
export function registerForwarded(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw: { headers } }) => {
    const addresses = textOf(headers['x-forwarded-for']);
    if (addresses !== '') {
      headers['x-forwarded-for'] = addresses.split(',').map(forwardedAddress).join(', ');
    }
    const protocols = textOf(headers['x-forwarded-proto']);
    const protocol = forwardedProtocol(protocols);
    if (protocol === null) delete headers['x-forwarded-proto'];
    else headers['x-forwarded-proto'] = protocol;
  });
}

function textOf(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join(',') : (header ?? '');
}
