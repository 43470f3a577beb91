/** Names of the rules that payers of one payment basis follow, one for each question. */
export interface BasisRules {
  /** Whether an assistant's share is told by CQ or CO and paid less. */
  readonly assistants: 'medicare' | 'none';
  readonly prolonged: 'medicare' | 'code-owner' | 'none';
  readonly observedDrug: 'medicare-bundle' | 'per-milligram';
  readonly drugWaste: 'jw-jz' | 'none';
  readonly incidentTo: 'medicare' | 'none';
  readonly splitShared: 'medicare' | 'none';
  readonly telehealth: 'place' | 'place-and-95';
  readonly therapyThreshold: 'medicare' | 'none';
}
