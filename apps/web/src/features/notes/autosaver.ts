export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'refused';

export interface Versioned<Value> {
  readonly value: Value;
  readonly version: number;
}

export interface AutosaveView<Value> {
  readonly value: Value;
  readonly state: SaveState;
  readonly savedMs: number | null;
  /** What stands on the server, when somebody else saved meanwhile. */
  readonly theirs: Versioned<Value> | null;
  readonly problem: string | null;
}

/** What a save can end in, beside success. */
export type SaveFailure = { readonly kind: 'stale' | 'refused' | 'signed-out' | 'offline'; readonly sentence: string };

/** What the machine asks of the world; the hook wires it to the server, the device and the clock. */
export interface AutosaverWorld<Value> {
  readonly send: (
    value: Value,
    version: number,
    idempotencyKey: string,
  ) => Promise<{ version: number; savedMs: number }>;
  /** What stands on the server now; asked when a save is refused as stale. */
  readonly reload: () => Promise<Versioned<Value> | null>;
  readonly failureOf: (error: unknown) => SaveFailure;
  readonly draft: {
    keep(draft: Versioned<Value>): void;
    forget(): void;
    recall(): Versioned<Value> | null;
  };
  /** Calls `work` once after the time; answers how to take that back. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly newKey: () => string;
  readonly nowMs: () => number;
}

const PAUSE_MS = 700;
/** Whoever types without a pause is saved all the same. */
const LONGEST_MS = 1_600;
/** Each failed try waits twice as long as the one before. */
const RETRY_MS = { first: 2_000, longest: 60_000 } as const;

/**
 * Text that saves itself. One request at a time. Until the server has the text, a copy stays on this device, so that a
 * closed tab, a lost network or an ended sign-in loses nothing. A save that somebody else outran is never forced, and
 * a refused one is not tried again until the text changes: both wait for a person.
 */
export class Autosaver<Value> {
  private view: AutosaveView<Value>;
  private version: number;
  private sent: Value;
  private request: string;
  private running: Promise<boolean> | null = null;
  private stopTimer: (() => void) | null = null;
  private unsavedSinceMs: number | null = null;
  private failures = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    server: Versioned<Value>,
    private readonly world: AutosaverWorld<Value>,
  ) {
    this.version = server.version;
    this.sent = server.value;
    this.request = world.newKey();
    this.view = { value: server.value, state: 'saved', savedMs: null, theirs: null, problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): AutosaveView<Value> => this.view;

  /** Takes up a draft that an earlier visit left on this device. */
  readonly takeUp = (): void => {
    const kept = this.world.draft.recall();
    if (!kept || this.view.state !== 'saved') return;
    if (kept.version === this.version) this.change(kept.value);
    else this.show({ value: kept.value, state: 'conflict', theirs: { value: this.sent, version: this.version } });
  };

  readonly change = (value: Value): void => {
    this.request = this.world.newKey();
    this.failures = 0;
    this.world.draft.keep({ value, version: this.version });
    const waits = this.view.state === 'conflict';
    this.show({ value, ...(waits ? {} : { state: 'typing' as const, problem: null }) });
    if (!waits) this.schedule();
  };

  /** Keeps one of the two copies of a conflict. */
  readonly settle = (keep: 'mine' | 'theirs'): void => {
    const { theirs, value } = this.view;
    if (!theirs) return;
    this.version = theirs.version;
    this.sent = theirs.value;
    if (keep === 'mine') {
      this.show({ state: 'typing', theirs: null, problem: null });
      this.change(value);
      return;
    }
    this.world.draft.forget();
    this.show({ value: theirs.value, state: 'saved', theirs: null, problem: null });
  };

  /** Saves what is not saved yet, now; resolves to whether the server has the text. */
  readonly flush = async (): Promise<boolean> => {
    this.clearTimer();
    if (this.running) await this.running;
    if (this.view.value === this.sent) return true;
    if (this.view.state === 'conflict' || this.view.state === 'refused') return false;
    this.running = this.save().finally(() => {
      this.running = null;
      // Typed while the request was on its way: it waits for a pause of its own.
      if (this.view.state === 'typing') this.schedule();
    });
    return this.running;
  };

  /** No timer fires afterwards; what is unsaved is sent once more, and stays on the device until it arrives. */
  readonly leave = (): void => {
    void this.flush();
    this.clearTimer();
  };

  private async save(): Promise<boolean> {
    const { value } = this.view;
    this.show({ state: 'saving' });
    try {
      const saved = await this.world.send(value, this.version, this.request);
      this.version = saved.version;
      this.sent = value;
      this.request = this.world.newKey();
      this.failures = 0;
      this.unsavedSinceMs = null;
      const isAll = this.view.value === value;
      if (isAll) this.world.draft.forget();
      else this.world.draft.keep({ value: this.view.value, version: this.version });
      this.show({ state: isAll ? 'saved' : 'typing', savedMs: saved.savedMs, problem: null });
      return true;
    } catch (error) {
      await this.fail(this.world.failureOf(error));
      return false;
    }
  }

  private async fail({ kind, sentence }: SaveFailure): Promise<void> {
    if (kind === 'stale') {
      const theirs = await this.world.reload().catch(() => null);
      if (theirs) this.show({ state: 'conflict', theirs, problem: sentence });
      else this.retryLater('offline', sentence);
      return;
    }
    if (kind === 'refused') this.show({ state: 'refused', problem: sentence });
    else this.retryLater(kind, sentence);
  }

  private retryLater(state: 'offline' | 'signed-out', problem: string): void {
    this.show({ state, problem });
    const wait = Math.min(RETRY_MS.first * 2 ** this.failures, RETRY_MS.longest);
    this.failures += 1;
    this.setTimer(wait);
  }

  private schedule(): void {
    // A request on its way comes back here when it is done.
    if (this.running) return;
    const nowMs = this.world.nowMs();
    this.unsavedSinceMs ??= nowMs;
    this.setTimer(Math.max(0, Math.min(PAUSE_MS, this.unsavedSinceMs + LONGEST_MS - nowMs)));
  }

  private setTimer(ms: number): void {
    this.clearTimer();
    this.stopTimer = this.world.after(ms, () => void this.flush());
  }

  private clearTimer(): void {
    this.stopTimer?.();
    this.stopTimer = null;
  }

  private show(change: Partial<AutosaveView<Value>>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
