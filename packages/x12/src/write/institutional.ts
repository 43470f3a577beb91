import type { InstitutionalClaim, InstitutionalFile, InstitutionalLine, WriteResult } from './claim.types';
import {
  chargeText,
  diagnosisCode,
  openClaim,
  procedure,
  unitsText,
  writeLineDetails,
  writeReferences,
} from './claim-parts';
import type { Output } from './output';
import { writeProvider } from './parties';
import { writeFile } from './write-file';

/** An 837 institutional file, 005010X223A2. Pure; refusals as for `write837P`. */
export const write837I = (file: InstitutionalFile): WriteResult =>
  writeFile(file, { version: '005010X223A2', writeClaim });

function writeClaim(output: Output, claim: InstitutionalClaim, path: string): void {
  // One HI segment holds twelve codes, and the principal diagnosis has a segment of its own.
  const place = { field: 'facilityCode', code: claim.facilityCode, qualifier: 'A' } as const;
  openClaim(output, claim, { path, maxLines: 999, maxDiagnoses: 13, place, signature: '' });
  const from = output.day(claim.statementFrom, `${path}.statementFrom`);
  const through = output.day(claim.statementThrough, `${path}.statementThrough`);
  if (through < from) output.refuse('not-a-day', `${path}.statementThrough`, 'The last day comes before the first');
  output.add(path, 'DTP', '434', 'RD8', `${from}-${through}`);
  output.add(
    path,
    'CL1',
    claim.admissionType,
    claim.admissionSource,
    output.required(claim.patientStatus, 2, `${path}.patientStatus`),
  );
  writeReferences(output, claim, path);
  const [principal = '', ...others] = claim.diagnoses.map(diagnosisCode);
  output.add(`${path}.diagnoses`, 'HI', ['ABK', principal]);
  if (claim.reasonsForVisit.length > 3)
    output.refuse('too-many', `${path}.reasonsForVisit`, `${claim.reasonsForVisit.length} reasons, at most 3`);
  if (claim.reasonsForVisit.length > 0)
    output.add(`${path}.reasonsForVisit`, 'HI', ...claim.reasonsForVisit.map((code) => ['APR', diagnosisCode(code)]));
  if (others.length > 0) output.add(`${path}.diagnoses`, 'HI', ...others.map((code) => ['ABF', code]));
  const { attendingProvider, operatingProvider } = claim;
  if (attendingProvider)
    writeProvider(output, attendingProvider, { entity: '71', role: 'AT', path: `${path}.attendingProvider` });
  if (operatingProvider) writeProvider(output, operatingProvider, { entity: '72', path: `${path}.operatingProvider` });
  for (const [index, line] of claim.lines.entries())
    writeLine(output, line, { number: index + 1, path: `${path}.lines[${index}]` });
}

function writeLine(
  output: Output,
  line: InstitutionalLine,
  { number, path }: { readonly number: number; readonly path: string },
): void {
  output.add(path, 'LX', String(number));
  output.add(
    path,
    'SV2',
    output.required(line.revenueCode, 4, `${path}.revenueCode`),
    line.procedureCode === null ? '' : procedure(output, line, path),
    chargeText(output, line.chargeCents, `${path}.chargeCents`),
    'UN',
    unitsText(output, line.units, path),
  );
  writeLineDetails(output, line, path);
  if (line.renderingProvider)
    writeProvider(output, line.renderingProvider, { entity: '82', path: `${path}.renderingProvider` });
}
