/** Code sets of eligibility, as numbers alone. */

/** Kinds of services (EQ01, EB03). */
export const SERVICE_TYPES = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18'],
  ...['19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '30', '32', '33', '34', '35', '36', '37', '38'],
  ...['39', '40', '41', '42', '43', '44', '45', '46', '47', '48', '49', '50', '51', '52', '53', '54', '55', '56'],
  ...['57', '58', '59', '60', '61', '62', '63', '64', '65', '66', '67', '68', '69', '70', '71', '72', '73', '74'],
  ...['75', '76', '77', '78', '79', '80', '81', '82', '83', '84', '85', '86', '87', '88', '89', '90', '91', '92'],
  ...['93', '94', '95', '96', '97', '98', '99', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'AA'],
  ...['AB', 'AC', 'AD', 'AE', 'AF', 'AG', 'AH', 'AI', 'AJ', 'AK', 'AL', 'AM', 'AN', 'AO', 'AQ', 'AR', 'B1', 'B2'],
  ...['B3', 'BA', 'BB', 'BC', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BK', 'BL', 'BM', 'BN', 'BP', 'BQ', 'BR'],
  ...['BS', 'BT', 'BU', 'BV', 'BW', 'BX', 'BY', 'BZ', 'C1', 'CA', 'CB', 'CC', 'CD', 'CE', 'CF', 'CG', 'CH', 'CI'],
  ...['CJ', 'CK', 'CL', 'CM', 'CN', 'CO', 'CP', 'CQ', 'DG', 'DM', 'DS', 'GF', 'GN', 'GY', 'IC', 'MH', 'NI', 'ON'],
  ...['PT', 'PU', 'RN', 'RT', 'TC', 'TN', 'UC'],
] as const;

/** Parts that a provider plays (PRV01) for whom a question is about; the asker may supervise too (SB). */
export const PROVIDER_PARTS = [
  ...['AD', 'AT', 'BI', 'CO', 'CV', 'H', 'HH', 'LA', 'OT', 'P1', 'P2', 'PC', 'PE', 'R', 'RF', 'SK', 'SU'],
] as const;

/** What is said about a benefit (EB01). */
export const BENEFITS = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', 'A', 'B', 'C', 'CB', 'D', 'E', 'F', 'G', 'H', 'I'],
  ...['J', 'K', 'L', 'M', 'MC', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y'],
] as const;

/** Kinds of insurance (EB04). */
export const INSURANCE_TYPES = [
  ...['12', '13', '14', '15', '16', '41', '42', '43', '47', 'AP', 'C1', 'CO', 'CP', 'D', 'DB', 'EP', 'FF', 'GP'],
  ...['HM', 'HN', 'HS', 'IN', 'IP', 'LC', 'LD', 'LI', 'LT', 'MA', 'MB', 'MC', 'MH', 'MI', 'MP', 'OT', 'PE', 'PL'],
  ...['PP', 'PR', 'PS', 'QM', 'RP', 'SP', 'TF', 'WC', 'WU'],
] as const;

/** How often a service may be given (HSD07). */
export const DELIVERY_PATTERNS = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J'],
  ...['K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'SG', 'SL', 'SP', 'SX', 'SY', 'SZ', 'T', 'U', 'V'],
  ...['W', 'X', 'Y'],
] as const;

/** Grades of the armed forces (MPI05). */
export const MILITARY_GRADES = [
  ...['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'E1', 'F1', 'F2', 'F3'],
  ...['F4', 'G1', 'G4', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'P1', 'P2', 'P3'],
  ...['P4', 'P5', 'R1', 'R2', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'SA', 'SB', 'SC', 'T1', 'V1'],
  ...['W1'],
] as const;
