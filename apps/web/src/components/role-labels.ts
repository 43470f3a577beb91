import type { Role } from '@threshold/domain/access';

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  coordinator: 'Program coordinator',
  app: 'Advanced practice provider',
  administrator: 'Administrator',
  therapist: 'Therapist',
  nurse: 'Nurse',
  technician: 'Technician',
  physician: 'Physician',
  biller: 'Biller',
  'trial-coordinator': 'Trial coordinator',
  auditor: 'Auditor',
};
