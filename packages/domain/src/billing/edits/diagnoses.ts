import type { ClaimLimit, DiagnosisRule } from './edit-rows.types';
import type { EditFinding } from './findings.types';
import type { Judge, JudgedLine } from './judge-context';
import { core } from './judge-context';
import { must } from '../../kernel';

interface Problem {
  readonly problem: Extract<EditFinding, { rule: 'diagnosis-pointer' }>['facts']['problem'];
  readonly wrong: boolean;
  readonly row: ClaimLimit;
  readonly codes: readonly string[];
}

/**
 * A professional line points to one diagnosis at least, to no more than fit, and only to the encounter's. Hospital lines
 * have no pointers: their claim has diagnoses, and its own limit of them.
 */
export const diagnosisPointer: Judge = (lines, { tables, diagnoses }) => {
  if (diagnoses === null) return [];
  const limit = (name: ClaimLimit['limit'], side: ClaimLimit['side']) =>
    must(tables.edits.claimLimit(name, side), `a row of ${name} for the ${side} side`);
  const problemsOf = ({ side, diagnoses: own }: JudgedLine): Problem[] => {
    const perClaim = limit('diagnoses-per-claim', side);
    const ofClaim: Problem = {
      problem: 'too-many-on-claim',
      wrong: diagnoses.length > perClaim.most,
      row: perClaim,
      codes: diagnoses,
    };
    if (side === 'facility')
      return [{ problem: 'none', wrong: diagnoses.length === 0, row: perClaim, codes: diagnoses }, ofClaim];
    const row = limit('diagnoses-per-line', side);
    const strange = own.filter((code) => !diagnoses.includes(code));
    return [
      { problem: 'none', wrong: own.length === 0, row, codes: own },
      { problem: 'too-many', wrong: own.length > row.most, row, codes: own },
      { problem: 'not-of-encounter', wrong: strange.length > 0, row, codes: strange },
      ofClaim,
    ];
  };
  return lines.flatMap((line) =>
    problemsOf(line)
      .filter(({ wrong }) => wrong)
      .map(({ problem, row, codes }): EditFinding => ({
        ...core('diagnosis-pointer', {
          key: problem,
          lines: [line],
          severity: 'error',
          row,
          fix: { kind: 'set-diagnosis', lineId: line.id, prefixes: [] },
        }),
        rule: 'diagnosis-pointer',
        facts: { problem, count: codes.length, most: row.most, codes },
      })),
  );
};

/** Diagnoses that a family, a code or a modifier needs or cannot have, by dated rows. */
export const diagnosisRule: Judge = (lines, { tables, diagnoses: known }) =>
  known === null
    ? []
    : lines.flatMap((line) =>
        tables.edits.diagnosisRules
          .filter((row) => concerns(row, line) && breaks(row, line.diagnoses))
          .map((row): EditFinding => {
            const { relation, position, prefixes, wording, severity, name } = row;
            const allowed = relation === 'requires' ? prefixes : [];
            return {
              ...core('diagnosis-rule', {
                key: name,
                lines: [line],
                severity,
                row,
                fix: { kind: 'set-diagnosis', lineId: line.id, prefixes: allowed },
              }),
              rule: 'diagnosis-rule',
              facts: { relation, position, prefixes, wording, diagnoses: line.diagnoses },
            };
          }),
      );

function concerns({ subjectKind, subjects }: DiagnosisRule, line: JudgedLine): boolean {
  switch (subjectKind) {
    case 'code':
      return subjects.includes(line.code);
    case 'family':
      return line.family !== null && subjects.includes(line.family);
    case 'modifier':
      return line.modifiers.some((modifier) => subjects.includes(modifier));
  }
}

/** A line without diagnoses breaks no such rule: `diagnosisPointer` says what is wrong with it. */
function breaks({ relation, position, prefixes }: DiagnosisRule, diagnoses: readonly string[]): boolean {
  const looked = position === 'primary' ? diagnoses.slice(0, 1) : diagnoses;
  const found = looked.some((code) => prefixes.some((prefix) => code.startsWith(prefix)));
  return looked.length > 0 && found === (relation === 'excludes');
}
