// Drafts that the server does not have yet. They are clinical text: each is removed as soon as it is saved.
const PREFIX = 'threshold.draft.';

export interface DeviceDraft<Value> {
  readonly value: Value;
  /** The version that the text was written on. */
  readonly version: number;
}

export function keepDraft<Value>(key: string, draft: DeviceDraft<Value>): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the safety copy, not the text on the screen.
  }
}

export function recallDraft<Value>(key: string): DeviceDraft<Value> | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as DeviceDraft<Value>);
  } catch {
    return null;
  }
}

export function forgetDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}
