import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileCheck } from '@threshold/x12';
import type { CheckSummary } from '@threshold/x12';
import { CannotRun } from './outcome';

/** Large enough to be quick, small beside the memory of any machine. */
export const CHUNK_BYTES = 1 << 18;

/** The file itself, or every file in a folder and the folders below, by name. */
export function filesUnder(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** Reads a file as a stream; its size does not matter. */
export async function checkFile(path: string): Promise<CheckSummary> {
  const file = new FileCheck();
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) file.feed(chunk as Buffer);
  } catch (error) {
    throw cannotRead(path, error);
  }
  return file.end();
}

export const cannotRead = (path: string, error: unknown): CannotRun =>
  new CannotRun(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
