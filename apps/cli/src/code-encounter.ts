import { payerRulesOf } from '@threshold/domain/billing';
import type { CodeEncounter, DayTables, ServiceGiven } from '@threshold/domain/billing';
import { toNpi } from '@threshold/domain/directory';
import { toPlainDate } from '@threshold/domain/kernel';
import type { EpochMs } from '@threshold/domain/kernel';
import type { CodeInput } from './code-input';

/** An encounter file in the words of the code engine: clock times become instants, omitted payer rules those of the basis. */
export function encounterOf(input: CodeInput, tables: DayTables): CodeEncounter {
  const { id, site, patient, yearToDate } = input;
  return {
    id,
    day: toPlainDate(input.day),
    patient: { ...patient, birthDate: patient.birthDate === null ? null : toPlainDate(patient.birthDate) },
    site,
    rules: rulesOf(input, tables),
    clinicians: input.clinicians.map((one) => ({ ...one, npi: one.npi === null ? null : toNpi(one.npi) })),
    diagnoses: input.diagnoses,
    services: input.services.map((service) => serviceOf(service, input)),
    history: input.history.map((earlier) => ({ ...earlier, day: toPlainDate(earlier.day) })),
    yearToDate,
  };
}

function rulesOf({ payer, day }: CodeInput, tables: DayTables): CodeEncounter['rules'] {
  const { basis, timedUnits, separateServiceModifier, codeEdits, ratesOf: _rates, ...others } = payer;
  const isMedicare = basis.kind === 'medicare';
  const rules = payerRulesOf(
    {
      payerId: 'payer',
      basis,
      timedUnitRule: timedUnits ?? (isMedicare ? 'total-time' : 'substantial-portion'),
      separateServiceModifier: separateServiceModifier ?? '59',
      codeEdits: codeEdits ?? 'ncci',
      from: toPlainDate(day),
      to: null,
      source: 'The encounter file',
    },
    tables,
  );
  const said = Object.fromEntries(Object.entries(others).filter(([, choice]) => choice !== undefined));
  return { ...rules, ...said };
}

function serviceOf(service: CodeInput['services'][number], { day, diagnoses }: CodeInput): ServiceGiven {
  const at = (clock: string): EpochMs => Date.parse(`${day}T${clock}:00Z`);
  const core = {
    portions: service.portions.map(({ clinicianId, minutes, start, stop }) => ({
      clinicianId,
      minutes,
      range: start === undefined || stop === undefined ? null : { startMs: at(start), endMs: at(stop) },
    })),
    diagnoses: service.diagnoses.length > 0 ? service.diagnoses : diagnoses.slice(0, 1),
  };
  if (service.kind !== 'infusion') return { ...service, ...core };
  const { start, stop, ...rest } = service;
  return { ...rest, ...core, startMs: at(start), stopMs: stop === null ? null : at(stop) };
}
