import { Command } from 'commander';

const program = new Command('threshold').description('Operates a Threshold installation from the command line.');
await program.parseAsync();
