const STORAGE_KEY = 'threshold.recent-commands';
const KEPT = 5;

/** Ids of the last commands that were chosen in the palette, newest first. Never what was searched for. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    // Storage can be switched off or hold something foreign; recents are a convenience.
    return [];
  }
}

/** Puts a command at the head of the recent ones. */
export function rememberRecent(id: string): void {
  const next = [id, ...readRecent().filter((each) => each !== id)].slice(0, KEPT);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  } catch {
    // See readRecent.
  }
}
