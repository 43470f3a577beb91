import { describe, expect, it } from 'vitest';
import { Autosaver } from './autosaver';
import type { SaveFailure, Versioned } from './autosaver';

/** A world in which time passes only when a test says so, and the server answers what it is told to. */
function world() {
  let nowMs = 0;
  let timers: { atMs: number; work: () => void }[] = [];
  const state = {
    sends: [] as { value: string; version: number; key: string }[],
    draft: null as Versioned<string> | null,
    failure: null as SaveFailure | null,
    onServer: { value: 'before', version: 1 } as Versioned<string>,
    keys: 0,
  };
  const saver = new Autosaver<string>(state.onServer, {
    send: async (value, version, key) => {
      state.sends.push({ value, version, key });
      if (state.failure) throw state.failure;
      state.onServer = { value, version: version + 1 };
      return { version: version + 1, savedMs: nowMs };
    },
    reload: async () => state.onServer,
    failureOf: (error) => error as SaveFailure,
    draft: {
      keep: (draft) => {
        state.draft = draft;
      },
      forget: () => {
        state.draft = null;
      },
      recall: () => state.draft,
    },
    after: (ms, work) => {
      const timer = { atMs: nowMs + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    newKey: () => `key ${(state.keys += 1)}`,
    nowMs: () => nowMs,
  });
  const pass = async (ms: number) => {
    const untilMs = nowMs + ms;
    for (;;) {
      const next = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      nowMs = next.atMs;
      next.work();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
    nowMs = untilMs;
  };
  return { saver, state, pass };
}

const failure = (kind: SaveFailure['kind']): SaveFailure => ({ kind, sentence: `it is ${kind}` });

describe('text that saves itself', () => {
  it('is sent once after a pause, and the copy on the device is gone when the server has it', async () => {
    const { saver, state, pass } = world();
    for (const text of ['a', 'ab', 'abc']) {
      saver.change(text);
      await pass(100);
    }
    expect(state.draft).toEqual({ value: 'abc', version: 1 });
    await pass(10_000);
    expect(state.sends.map(({ value }) => value)).toEqual(['abc']);
    expect(state.draft).toBeNull();
    expect(saver.snapshot()).toMatchObject({ state: 'saved', value: 'abc' });
  });

  it('is saved within two seconds even when nobody pauses', async () => {
    const { saver, state, pass } = world();
    for (let letter = 1; letter <= 60; letter += 1) {
      saver.change('x'.repeat(letter));
      await pass(100);
    }
    expect(state.sends.length).toBeGreaterThanOrEqual(3);
    expect(state.sends.length).toBeLessThanOrEqual(5);
  });

  it('goes on saving what was typed while a save was on its way', async () => {
    const { saver, state, pass } = world();
    saver.change('first');
    const done = saver.flush();
    saver.change('second');
    await done;
    await pass(5_000);
    expect(state.sends.map(({ value, version }) => [value, version])).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });

  it('tries again ever more slowly while the server is not reached, with the same key, and loses nothing', async () => {
    const { saver, state, pass } = world();
    state.failure = failure('offline');
    saver.change('typed on a train');
    await pass(120_000);
    expect(state.sends.length).toBeLessThanOrEqual(8);
    expect(new Set(state.sends.map(({ key }) => key)).size).toBe(1);
    expect(saver.snapshot().state).toBe('offline');
    expect(state.draft?.value).toBe('typed on a train');
    state.failure = null;
    await saver.flush();
    expect(saver.snapshot().state).toBe('saved');
  });

  it('does not flood the server after the sign-in has ended', async () => {
    const { saver, state, pass } = world();
    state.failure = failure('signed-out');
    saver.change('still here');
    await pass(60_000);
    expect(state.sends.length).toBeLessThanOrEqual(6);
    expect(saver.snapshot()).toMatchObject({ state: 'signed-out', value: 'still here' });
  });

  it('asks a person when somebody else saved meanwhile, and sends nothing until one copy is kept', async () => {
    const { saver, state, pass } = world();
    state.onServer = { value: 'theirs', version: 2 };
    state.failure = failure('stale');
    saver.change('mine');
    await pass(1_000);
    state.failure = null;
    saver.change('mine, longer');
    await pass(120_000);
    expect(state.sends).toHaveLength(1);
    expect(saver.snapshot()).toMatchObject({ state: 'conflict', theirs: { value: 'theirs' } });
    expect(await saver.flush()).toBe(false);
    saver.settle('mine');
    await pass(5_000);
    expect(state.sends.at(-1)).toMatchObject({ value: 'mine, longer', version: 2 });
    expect(saver.snapshot().state).toBe('saved');
  });

  it('takes the other copy without sending anything', async () => {
    const { saver, state, pass } = world();
    state.onServer = { value: 'theirs', version: 2 };
    state.failure = failure('stale');
    saver.change('mine');
    await pass(1_000);
    saver.settle('theirs');
    await pass(60_000);
    expect(state.sends).toHaveLength(1);
    expect(saver.snapshot()).toMatchObject({ state: 'saved', value: 'theirs' });
    expect(state.draft).toBeNull();
  });

  it('does not repeat a refused save until the text changes', async () => {
    const { saver, state, pass } = world();
    state.failure = failure('refused');
    saver.change('into a signed note');
    await pass(600_000);
    expect(state.sends).toHaveLength(1);
    expect(saver.snapshot()).toMatchObject({ state: 'refused', problem: 'it is refused' });
  });

  it('takes up a draft of an earlier visit, or asks when the server has moved on', async () => {
    const same = world();
    same.state.draft = { value: 'from the closed tab', version: 1 };
    same.saver.takeUp();
    await same.pass(1_000);
    expect(same.state.sends.map(({ value }) => value)).toEqual(['from the closed tab']);
    const moved = world();
    moved.state.draft = { value: 'from the closed tab', version: 0 };
    moved.saver.takeUp();
    await moved.pass(60_000);
    expect(moved.state.sends).toEqual([]);
    expect(moved.saver.snapshot()).toMatchObject({ state: 'conflict', value: 'from the closed tab' });
  });
});
