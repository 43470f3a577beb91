/** Codes as people type them, `g89.4, M54.50`, in the form in which they are kept: `G894`, `M5450`. */
export const readDiagnosisCodes = (text: string): string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .map((code) => code.replaceAll('.', ''))
      .filter((code) => code !== ''),
  ),
];

/** As people read them, `G89.4`: the point stands after the third character. */
export const showDiagnosisCode = (code: string): string =>
  code.length > 3 && !code.includes('.') ? `${code.slice(0, 3)}.${code.slice(3)}` : code;

/** What most patients of a pain program come with: chronic pain syndrome (ICD-10-CM). */
export const USUAL_DIAGNOSIS = 'G89.4';
