import { CommanderError } from 'commander';
import { CannotRun, complain, EXIT, Refused } from './outcome';
import { buildProgram } from './program';

// Whoever reads through `head` stops listening before everything is said; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.good);
});

try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Errors go to stderr as one line; commander has already written its own. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.cannotRun;
  if (error instanceof Refused) {
    complain(error.message);
    return EXIT.bad;
  }
  complain(error instanceof CannotRun ? error.message : `It failed: ${error instanceof Error ? error.message : error}`);
  return EXIT.cannotRun;
}
