/** What a person may bill as. Payers pay by qualification, not by job title. */
export const QUALIFICATIONS = [
  'physician',
  'nurse-practitioner',
  'physician-assistant',
  'clinical-nurse-specialist',
  'clinical-psychologist',
  'clinical-social-worker',
  'marriage-family-therapist',
  'mental-health-counselor',
  'physical-therapist',
  'physical-therapist-assistant',
  'occupational-therapist',
  'occupational-therapy-assistant',
  'registered-nurse',
  'technician',
  'none',
] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];
