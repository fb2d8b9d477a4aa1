import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import express, { Router, type Response } from 'express';
import { projectRoot } from '../config';

const folder = join(projectRoot, 'public');

/** Files that browsers get from libraries as they are, each under a path of ours. */
const LIBRARIES: ReadonlyMap<string, string> = new Map([
  ['js/lib/markdown-toolbar.js', require.resolve('@github/markdown-toolbar-element')],
  ['js/lib/turndown.js', require.resolve('turndown/dist/turndown.js')],
]);

/**
 * Serves `public/` and the files of libraries; an address with its hash never changes what it holds,
 * so it is kept for good. One with another hash is not: while two versions of the site run, it may be
 * the other’s.
 */
export function publicFiles(): Router {
  const hashed = new Set(readAddresses().values());
  const setHeaders = (res: Response) => {
    const versioned = hashed.has(res.req.url) || res.req.url.startsWith('/fonts/');
    res.setHeader(
      'Cache-Control',
      versioned ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
  };
  const router = Router({ caseSensitive: true, strict: true });
  for (const [path, file] of LIBRARIES) {
    router.get(`/${path}`, (_req, res) => {
      setHeaders(res);
      // Under a root, so that a folder with a dot above it hides nothing.
      res.sendFile(basename(file), { root: dirname(file), cacheControl: false });
    });
  }
  router.use(express.static(folder, { index: false, redirect: false, setHeaders }));
  return router;
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
    if (/\.(css|js|svg|woff2)$/.test(path))
      addresses.set(path, addressOf(path, join(folder, path)));
  }
  for (const [path, file] of LIBRARIES) addresses.set(path, addressOf(path, file));
  return addresses;
}

function addressOf(path: string, file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('base64url');
  return `/${path}?v=${hash.slice(0, 10)}`;
}
