/**
 * Names of segments that are looked for in every file, as `tagOf` makes them. Written out, and nothing is imported here,
 * so that builds put the numbers in place.
 */
export const ISA = 0x49_53_41;
export const IEA = 0x49_45_41;
export const TA1 = 0x54_41_31;
export const GS = 0x47_53_00;
export const GE = 0x47_45_00;
export const ST = 0x53_54_00;
export const SE = 0x53_45_00;
export const HL = 0x48_4c_00;
export const NM1 = 0x4e_4d_31;
export const N1 = 0x4e_31_00;
export const BPR = 0x42_50_52;
export const CLP = 0x43_4c_50;
export const SVC = 0x53_56_43;
export const CAS = 0x43_41_53;
export const PLB = 0x50_4c_42;
