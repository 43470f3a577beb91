export { censusRowsInput as exportCensusInput } from './census-rows.input';
export { periodInput as exportMarginInput } from './period.input';

/** A file for the browser to save. */
export interface ExportView {
  readonly fileName: string;
  readonly text: string;
}
