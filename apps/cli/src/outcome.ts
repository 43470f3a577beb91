/** 0: done, and the answer is good. 1: refused, or the answer is bad. 2: wrongly called, or it could not be run. */
export const EXIT = { good: 0, bad: 1, cannotRun: 2 } as const;

/** Ends the command with 1: what was asked is refused, and the message says why. */
export class Refused extends Error {}

/** Ends the command with 2: something that the command needs is not there. */
export class CannotRun extends Error {}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);
