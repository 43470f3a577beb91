import { readFileSync } from 'node:fs';
import { formatCents } from '@threshold/domain/kernel';
import { check } from '@threshold/x12';
import type { CheckSummary } from '@threshold/x12';
import type { Command } from 'commander';
import { CannotRun, Refused, say } from './outcome';

export const addX12Check = (parent: Command): Command =>
  parent
    .command('check <file>')
    .description('Reads an X12 file of any kind and says what it holds and what is wrong with it. Needs no database.')
    .option('--json', 'prints the whole summary as JSON')
    .addHelpText('after', '\nEnds with 1 when the file has errors; warnings alone end with 0.')
    .action((file: string, { json }: { json?: boolean }) => {
      const summary = check(bytesOf(file));
      if (json) say(JSON.stringify(summary, null, 2));
      else describe(summary);
      const errors = summary.findings.filter((finding) => finding.severity === 'error').length;
      if (errors > 0) throw new Refused(`${file}: ${errors} ${errors === 1 ? 'error' : 'errors'}`);
    });

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CannotRun(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function describe(summary: CheckSummary): void {
  say(`interchanges ${summary.interchanges}, transactions ${summary.transactions}, claims ${summary.claims}`);
  say(`claims ${formatCents(summary.claimTotalCents)}, lines ${formatCents(summary.lineTotalCents)}`);
  for (const finding of summary.findings) {
    const place =
      finding.segmentIndex === null ? 'file' : `segment ${finding.segmentIndex + 1} (${finding.segmentId ?? '?'})`;
    say(`${finding.severity}  ${place}  ${finding.code}: ${finding.message}`);
  }
  if (summary.findings.length === 0) say('no findings');
}
