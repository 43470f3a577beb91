import { Command } from 'commander';
import { addAuditVerify } from './audit-verify';
import { addClaimsExport } from './claims-export';
import { addCode } from './code';
import { addDemoReset } from './demo-reset';
import { importFhirCommand } from './import-fhir';
import { addOrganizationCreate } from './organization-create';
import { addReferenceList, addReferenceWithdraw } from './reference-list';
import { addReferenceCheck, addReferenceLoad } from './reference-load';
import { addX12Ack } from './x12-ack';
import { addX12Check } from './x12-check';
import { addX12Schema } from './x12-schema';
import { addX12Show } from './x12-show';

/** Every command of `threshold`. A new one is a file with its own `add…`, and a line here. */
export function buildProgram(): Command {
  const program = new Command('threshold')
    .description('Operates a Threshold installation from the command line.')
    .showHelpAfterError('(add --help to see what it takes)')
    .addHelpText(
      'after',
      [
        '',
        'Exit codes: 0 done; 1 refused, or the answer is bad; 2 wrongly called, or it could not be run.',
        'Database: THRESHOLD_DATABASE_URL as the role threshold_app, or the demo that "npm start" is running.',
      ].join('\n'),
    );
  // Without this commander ends the process itself, with 1 where we say 2. Subcommands inherit it.
  program.exitOverride();
  const group = (name: string, description: string) => program.command(name).description(description);
  group('import', 'records of other systems').addCommand(importFhirCommand());
  const x12 = group('x12', 'X12 files');
  addX12Check(x12);
  addX12Show(x12);
  addX12Ack(x12);
  addX12Schema(x12);
  const reference = group('reference', 'tables of CMS and of the code owner');
  addReferenceCheck(reference);
  addReferenceLoad(reference);
  addReferenceList(reference);
  addReferenceWithdraw(reference);
  addCode(program);
  addClaimsExport(group('claims', 'claim batches'));
  addAuditVerify(group('audit', 'the audit trail'));
  addOrganizationCreate(group('organization', 'organizations and their first account'));
  addDemoReset(group('demo', 'the demo clinics'));
  return program;
}
