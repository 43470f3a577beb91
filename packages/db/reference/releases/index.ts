export { readReleases, withdrawRelease, writeRelease } from './folder';
export type { StoredRelease } from './folder';
export type { FileProblem, ReleaseRequest } from './format';
export { readRelease } from './read-release';
export type { ReadRelease, ReleaseRefusal } from './read-release';
