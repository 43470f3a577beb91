import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '@threshold/domain/billing';
import { isKnownKind } from './read-release';

/** A release as it lies in a site's reference folder, one file each. */
export interface StoredRelease {
  readonly name: string;
  readonly release: Release;
  /** The publisher's file that it came from. */
  readonly file: { readonly name: string; readonly sha256: string; readonly records: number };
  readonly loadedAt: string;
}

/** Withdrawn releases are kept here, so that withdrawing is undone by moving a file back. */
const WITHDRAWN = 'withdrawn';
const FORMAT = 1;

/** The releases of a folder in the order in which they were loaded. Throws with the file's name when one was changed by hand. */
export function readReleases(folder: string): StoredRelease[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readStored(folder, name))
    .sort((a, b) => (a.loadedAt < b.loadedAt ? -1 : a.loadedAt > b.loadedAt ? 1 : a.name < b.name ? -1 : 1));
}

function readStored(folder: string, name: string): StoredRelease {
  const place = join(folder, name);
  const { format, digest, ...stored } = JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>;
  if (format !== FORMAT) throw new Error(`${place}: format ${String(format)} is not known to this version`);
  if (digest !== digestOf(stored))
    throw new Error(`${place}: its digest does not fit its rows. Withdraw it, and load the publisher's file again.`);
  const { release, file, loadedAt } = stored as Omit<StoredRelease, 'name'>;
  if (!isKnownKind(release.kind)) throw new Error(`${place}: kind ${release.kind} is not known to this version`);
  return { name: name.replace(/\.json$/, ''), release, file, loadedAt };
}

/** Puts a release into the folder, whole or not at all; one of the same kind and day takes its place. */
export function writeRelease(folder: string, stored: Omit<StoredRelease, 'name'>): string {
  const name = `${stored.release.from}-${stored.release.kind}`;
  mkdirSync(folder, { recursive: true });
  const place = join(folder, `${name}.json`);
  const { release, file, loadedAt } = stored;
  const content = { release, file, loadedAt };
  writeFileSync(`${place}.part`, `${JSON.stringify({ format: FORMAT, digest: digestOf(content), ...content })}\n`);
  if (existsSync(place)) withdrawRelease(folder, name, loadedAt);
  renameSync(`${place}.part`, place);
  return name;
}

/** Takes a release out of force; its file stays under `withdrawn`. False when there is none of this name. */
export function withdrawRelease(folder: string, name: string, at: string): boolean {
  const place = join(folder, `${name}.json`);
  if (!/^[\w-]+$/.test(name) || !existsSync(place)) return false;
  mkdirSync(join(folder, WITHDRAWN), { recursive: true });
  renameSync(place, join(folder, WITHDRAWN, `${name}.${at.replaceAll(/[^\dTZ]/g, '')}.json`));
  return true;
}

const digestOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
