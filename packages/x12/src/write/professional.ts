import type { ProfessionalClaim, ProfessionalFile, ProfessionalLine, WriteResult } from './claim.types';
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

/**
 * An 837 professional file, 005010X222A1. Pure. The claim's total is the sum of its lines and is not asked for. When
 * anything is wrong nothing is written, and every refusal names its place.
 */
export const write837P = (file: ProfessionalFile): WriteResult =>
  writeFile(file, { version: '005010X222A1', writeClaim });

function writeClaim(output: Output, claim: ProfessionalClaim, path: string): void {
  const place = { field: 'placeOfService', code: claim.placeOfService, qualifier: 'B' } as const;
  openClaim(output, claim, { path, maxLines: 50, maxDiagnoses: 12, place, signature: 'Y' });
  writeReferences(output, claim, path);
  const diagnoses = claim.diagnoses.map((code, index) => [index === 0 ? 'ABK' : 'ABF', diagnosisCode(code)]);
  output.add(`${path}.diagnoses`, 'HI', ...diagnoses);
  const { referringProvider, renderingProvider, supervisingProvider } = claim;
  if (referringProvider) writeProvider(output, referringProvider, { entity: 'DN', path: `${path}.referringProvider` });
  if (renderingProvider)
    writeProvider(output, renderingProvider, { entity: '82', role: 'PE', path: `${path}.renderingProvider` });
  if (supervisingProvider)
    writeProvider(output, supervisingProvider, { entity: 'DQ', path: `${path}.supervisingProvider` });
  for (const [index, line] of claim.lines.entries())
    writeLine(output, line, { claim, number: index + 1, path: `${path}.lines[${index}]` });
}

interface Place {
  readonly claim: ProfessionalClaim;
  readonly number: number;
  readonly path: string;
}

function writeLine(output: Output, line: ProfessionalLine, { claim, number, path }: Place): void {
  const pointers = line.diagnosisPointers;
  if (pointers.length === 0) output.refuse('missing', `${path}.diagnosisPointers`, 'A line points to a diagnosis');
  if (pointers.length > 4)
    output.refuse('too-many', `${path}.diagnosisPointers`, `${pointers.length} pointers, at most 4`);
  for (const pointer of pointers)
    if (!Number.isInteger(pointer) || pointer < 1 || pointer > claim.diagnoses.length)
      output.refuse('pointer-without-diagnosis', `${path}.diagnosisPointers`, `There is no diagnosis ${pointer}`);
  output.add(path, 'LX', String(number));
  output.add(
    path,
    'SV1',
    procedure(output, line, path),
    chargeText(output, line.chargeCents, `${path}.chargeCents`),
    'UN',
    unitsText(output, line.units, path),
    line.placeOfService ?? '',
    '',
    pointers.map(String),
  );
  writeLineDetails(output, line, path);
  if (line.renderingProvider)
    writeProvider(output, line.renderingProvider, { entity: '82', role: 'PE', path: `${path}.renderingProvider` });
}
