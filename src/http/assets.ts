import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { projectRoot } from '../config';

const folder = join(projectRoot, 'public');

/**
 * Serves `public/`; an address with its hash never changes what it holds, so it is kept for good.
 * One with another hash is not: while two versions of the site run, it may be the other’s.
 */
export function publicFiles(): RequestHandler {
  const hashed = new Set(readAddresses().values());
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(res) {
      const versioned = hashed.has(res.req.url) || res.req.url.startsWith('/fonts/');
      res.setHeader(
        'Cache-Control',
        versioned ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
}

/** The address of each public file, with the hash of what it holds, read once. */
export function assetAddresses(): (path: string) => string {
  const addresses = readAddresses();
  return (path) => {
    const address = addresses.get(path);
    if (address === undefined) throw new Error(`no public file ${path}`);
    return address;
  };
}

function readAddresses(): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(css|js|svg|woff2)$/.test(path)) continue;
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('base64url');
    addresses.set(path, `/${path}?v=${hash.slice(0, 10)}`);
  }
  return addresses;
}
