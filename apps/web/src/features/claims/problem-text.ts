import { EDIT_LABELS, editText } from './edit-text';
import type { ClaimFact, ClaimProblem } from '@threshold/api/billing/claim-report.input';

const FACTS: Record<ClaimFact, { name: string; where: string }> = {
  'patient-address': { name: 'address of the patient', where: 'Complete it in the chart.' },
  'patient-name': { name: 'name of the patient', where: 'Correct it in the chart.' },
  'member-id': {
    name: 'member number of the coverage',
    where: "Enter the one from the patient's card in the chart.",
  },
  diagnosis: { name: 'diagnosis', where: 'Add it to the enrollment.' },
  'site-npi': { name: 'NPI of the site', where: 'Ask an administrator to correct it in the directory.' },
  'facility-npi': { name: 'hospital NPI of the site', where: 'Ask an administrator to add it in the directory.' },
  'site-tax-id': { name: 'tax id of the site', where: 'Ask an administrator to correct it in the directory.' },
  'payer-id': { name: 'electronic id of the payer', where: 'Ask an administrator to add it in the directory.' },
  'rendering-provider': {
    name: 'provider who rendered the service',
    where: 'Ask an administrator to check NPI and name in the directory.',
  },
  'attending-provider': {
    name: 'attending provider',
    where: 'Ask an administrator to give the leader of the session an NPI.',
  },
};

type Held = Extract<ClaimProblem, { kind: 'held' }>;

const HOLDS: Record<Held['reason'], string> = {
  'coverage-missing': 'no coverage',
  'plan-without-setting': 'no plan setting',
  'service-not-in-catalog': 'service not in the catalog',
  'leader-without-npi': 'leader without NPI',
  'no-facility-billing': 'no revenue code',
};

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Why a claim was not made, as a rule and a sentence that says what to do. */
export function problemText(problem: ClaimProblem): { rule: string; fact: string } {
  switch (problem.kind) {
    case 'missing': {
      const { name, where } = FACTS[problem.fact];
      return { rule: 'Missing', fact: `${capital(name)}. ${where}` };
    }
    case 'unreadable': {
      const { name, where } = FACTS[problem.fact];
      return { rule: 'Not plain letters', fact: `${capital(name)} holds a character that no payer reads. ${where}` };
    }
    case 'unwritable':
      return {
        rule: 'File',
        fact: `${problem.field} is refused (${problem.reason}). Report this with the batch number.`,
      };
    case 'held':
      return {
        rule: 'Day held',
        fact: `A day of this claim is not charged whole (${HOLDS[problem.reason]}). It goes out when that is mended.`,
      };
    case 'replacement':
      return {
        rule: 'Sent before',
        fact: `${problem.procedureCodes.join(', ')} went out in another form. The payer needs a replacement of that claim.`,
      };
    case 'edit':
      return { rule: EDIT_LABELS[problem.rule], fact: `${editText(problem)} (${problem.source})` };
  }
}
